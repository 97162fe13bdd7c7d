package dev.rehearse.notify.subscription;

/**
 * The answer to a sign-up, the same for every address.
 *
 * @param next what the person has to do now
 */
record SignUpAccepted(String next) {

    static final SignUpAccepted ANSWER = new SignUpAccepted(
            "Open the mail we sent to this address and confirm from it. Nothing else is sent before.");
}
