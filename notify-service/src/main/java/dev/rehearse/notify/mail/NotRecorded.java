package dev.rehearse.notify.mail;

/** The start of a mail could not be recorded, so it is not sent. */
final class NotRecorded extends RuntimeException {

    NotRecorded(Throwable cause) {
        super("That the mail leaves could not be put on record", cause);
    }

    NotRecorded(String reason) {
        super(reason);
    }
}
