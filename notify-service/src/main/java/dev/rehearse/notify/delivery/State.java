package dev.rehearse.notify.delivery;

/** How far a mail has come. */
public enum State {
    /** Waits for its first or next attempt. */
    PENDING,
    /** Is being handed to the mail server. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The mail server refused it for good, or never took it. */
    FAILED,
    /** Not sent because consent was gone at hand-over. */
    SUPPRESSED,
    /** Nobody knows whether the mail server took it; held, so that nobody gets it twice. */
    UNKNOWN
}
