package dev.rehearse.notify.bounce;

/** By which way a report came. */
public enum Source {
    MAILBOX,
    WEBHOOK,
    /** The mail server's reply, when the mail was handed over. */
    CONVERSATION
}
