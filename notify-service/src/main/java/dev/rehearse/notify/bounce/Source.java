package dev.rehearse.notify.bounce;

/** By which way a report came. */
public enum Source {
    MAILBOX,
    WEBHOOK
}
