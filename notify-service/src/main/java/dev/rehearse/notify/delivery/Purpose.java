package dev.rehearse.notify.delivery;

/** The purpose of a mail. */
public enum Purpose {
    /** Leads the owner of the mailbox to their preferences. */
    ACCESS,
    /** Asks the owner of the mailbox to confirm a sign-up. */
    CONFIRMATION,
    /**
     * Notifies a subscriber whose address was signed up again that they are already subscribed. It is queued as a
     * confirmation, so that no request can tell the two apart; which one it is shows when it is written.
     */
    SUBSCRIBED,
    /** Tells a confirmed subscriber that a practice test has launched. */
    LAUNCH
}
