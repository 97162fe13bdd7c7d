package dev.rehearse.notify.mail;

/** It could not be put on record that a mail leaves, so it does not. */
final class NotRecorded extends RuntimeException {

    NotRecorded(Throwable cause) {
        super("That the mail leaves could not be put on record", cause);
    }

    NotRecorded(String reason) {
        super(reason);
    }
}
