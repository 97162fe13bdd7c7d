package dev.rehearse.notify.ledger;

/** By what means something was said. */
public enum Way {
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
    /** Nobody said anything for too long. */
    TIME
}
