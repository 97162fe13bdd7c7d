package dev.rehearse.notify.takeover;

import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.language.Language;

/**
 * A line of an import that can be taken over.
 *
 * @param evidence when, where and how consent was given
 */
record Consented(EmailAddress address, String scope, Language language, String evidence) {

    /** Equal for the same subscription. */
    String key() {
        return address.key() + " " + scope;
    }

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "Consented";
    }
}
