package dev.rehearse.launcher.campaign;

/** Why a command did not do what was asked; the message is one line for its user, without secrets. */
final class Failure extends RuntimeException {

    private final Exit exit;
    private final String reason;

    Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
        this.reason = message;
    }

    static Failure usage(String message) {
        return new Failure(Exit.WRONG_USAGE, message + " ./rehearse help shows how.");
    }

    String reason() {
        return reason;
    }

    Exit exit() {
        return exit;
    }
}
