package dev.rehearse.notify.bounce;

/** The source of a report. */
public enum Source {
    MAILBOX,
    WEBHOOK,
    /** The mail server's reply during the SMTP session. */
    CONVERSATION
}
