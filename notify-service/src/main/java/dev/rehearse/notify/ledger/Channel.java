package dev.rehearse.notify.ledger;

/** The channel of a consent event. */
public enum Channel {
    /** The form on a page. */
    FORM,
    API,
    /** The button behind a link in a mail. */
    LINK,
    /** A mail program's own button (RFC 8058). */
    ONE_CLICK,
    /** The preference page. */
    PREFERENCES,
    OPERATOR,
    /** A bounce or a complaint. */
    MAIL_SYSTEM,
    /** A deadline passed without an answer. */
    TIME
}
