package dev.rehearse.launcher.layout;

/** Something that the user has to know or change before Rehearse can go on; the message is all they need to see. */
public final class Refusal extends RuntimeException {

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
