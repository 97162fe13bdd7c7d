package dev.rehearse.notify.subscription;

import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.language.Language;

/**
 * A request to subscribe an address to a scope.
 *
 * @param scope the path of a track, section or topic, or everything; not yet known to exist
 */
record SignUpCommand(EmailAddress address, String scope, Language language) {

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "SignUpCommand";
    }
}
