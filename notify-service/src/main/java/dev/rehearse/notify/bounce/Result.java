package dev.rehearse.notify.bounce;

/** What a report came to. Only the first one changes anything. */
public enum Result {
    COUNTED,
    /** The same was known already. */
    REPEATED,
    /** It names no mail of ours in a way that only we could have. */
    FORGED,
    /** The mail that it names is no longer known. */
    GONE
}
