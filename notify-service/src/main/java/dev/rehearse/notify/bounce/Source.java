package dev.rehearse.notify.bounce;

/** The source of a report. */
public enum Source {
    MAILBOX,
    WEBHOOK,
    /** The mail server's reply, when the mail was handed over. */
    CONVERSATION
}
