package dev.rehearse.notify.subscription;

import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.language.Language;

/**
 * What somebody signs up for.
 *
 * @param scope the path of a track, section or topic, or everything; not yet known to exist
 */
record Wish(EmailAddress address, String scope, Language language) {

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "Wish";
    }
}
