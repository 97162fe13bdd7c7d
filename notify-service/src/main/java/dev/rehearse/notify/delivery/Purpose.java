package dev.rehearse.notify.delivery;

/** Why a mail is sent. */
public enum Purpose {
    /** Leads the owner of the mailbox to their preferences. */
    ACCESS,
    /** Asks the owner of the mailbox to confirm a sign-up. */
    CONFIRMATION,
    /** Tells a confirmed subscriber that a practice test has launched. */
    LAUNCH
}
