package dev.rehearse.notify.delivery;

/** The state of a delivery. */
public enum State {
    /** Waits for its first or next attempt. */
    PENDING,
    /** Claimed by a worker that has not begun to send it. */
    CLAIMED,
    /**
     * It is on record that the mail server may have it at any moment: one of the two before, in a worker's
     * {@link ConnectionSlot}.
     */
    SENDING,
    /** The mail server accepted it. */
    SENT,
    /** Refused permanently, not accepted in time, or written off. */
    FAILED,
    /** Not sent because consent was withdrawn before. */
    SUPPRESSED,
    /** Not sent because its campaign was cancelled. */
    CANCELLED,
    /** It is unknown whether the mail server accepted it; held, so that no subscriber gets it twice. */
    UNKNOWN
}
