package dev.rehearse.notify.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import.
 *
 * @param email whose consent it is
 * @param scope what it is for: the path of a track, section or topic, or {@code *}
 * @param locale in which language we write
 * @param consentedAt when consent was given, as RFC 3339 with the offset
 * @param evidence where and how, in a sentence
 */
record ImportLine(
        @Nullable String email,
        @Nullable String scope,
        @Schema(enumeration = {"en", "de"}) @Nullable String locale,
        @Schema(format = "date-time") @Nullable String consentedAt,
        @Nullable String evidence) {

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "ImportLine";
    }
}
