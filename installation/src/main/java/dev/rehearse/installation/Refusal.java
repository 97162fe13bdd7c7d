package dev.rehearse.installation;

/** A problem that the user must solve before Rehearse can continue. Only the message is shown. */
public final class Refusal extends RuntimeException {

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
