package dev.rehearse.notify.subscription;

import java.util.UUID;

/**
 * Fired in the transaction that erases a subscriber, for other packages that store data of theirs.
 *
 * @param emailKey the address as it was known
 */
public record SubscriberErased(UUID subscriber, String emailKey) {

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "SubscriberErased[subscriber=" + subscriber + "]";
    }
}
