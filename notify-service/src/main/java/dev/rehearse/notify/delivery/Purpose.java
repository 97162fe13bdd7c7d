package dev.rehearse.notify.delivery;

/** Why a mail is sent. */
public enum Purpose {
    /** Asks the owner of the mailbox to confirm a sign-up. */
    CONFIRMATION,
    /** Tells a confirmed subscriber that a practice test has launched. */
    LAUNCH
}
