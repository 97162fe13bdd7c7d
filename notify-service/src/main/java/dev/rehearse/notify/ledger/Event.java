package dev.rehearse.notify.ledger;

/** What became of somebody's consent. */
public enum Event {
    /** Somebody signed the address up. */
    ASKED,
    /** The owner of the mailbox agreed. */
    CONFIRMED,
    UNSUBSCRIBED,
    /** Nobody confirmed in time what was asked for again after an unsubscribe. */
    LAPSED,
    /** An operator brought consent from elsewhere, with evidence. */
    IMPORTED,
    SUPPRESSED,
    /** No longer suppressed. */
    RELEASED,
    ERASED
}
