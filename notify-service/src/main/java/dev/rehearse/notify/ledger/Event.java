package dev.rehearse.notify.ledger;

/** A change of a subscriber's consent. */
public enum Event {
    /** The address was signed up. */
    ASKED,
    /** The owner of the mailbox agreed. */
    CONFIRMED,
    UNSUBSCRIBED,
    /** A sign-up after an unsubscribe was not confirmed in time. */
    LAPSED,
    /** An operator brought consent from elsewhere, with evidence. */
    IMPORTED,
    SUPPRESSED,
    /** No longer suppressed. */
    RELEASED,
    ERASED
}
