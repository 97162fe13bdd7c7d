package dev.rehearse.notify.delivery;

/** How far a mail has come. */
public enum State {
    /** Waits for its first or next attempt. */
    PENDING,
    /** A worker has it and has not begun to send it. */
    CLAIMED,
    /** It is on record that the mail server may have it at any moment: one of the two before, in a worker's {@link ConnectionSlot}. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The mail server refused it for good, or never took it, or it was written off. */
    FAILED,
    /** Not sent because consent was gone at hand-over. */
    SUPPRESSED,
    /** Not sent because its campaign was cancelled. */
    CANCELLED,
    /** Nobody knows whether the mail server took it; held, so that nobody gets it twice. */
    UNKNOWN
}
