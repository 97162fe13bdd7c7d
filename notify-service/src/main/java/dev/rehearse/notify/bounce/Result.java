package dev.rehearse.notify.bounce;

/** The result of processing a report. Only the first value changes data. */
public enum Result {
    COUNTED,
    /** A duplicate of an earlier report. */
    REPEATED,
    /** It names no mail of ours in a way that only we could have. */
    FORGED,
    /** The mail that it names is no longer known. */
    GONE
}
