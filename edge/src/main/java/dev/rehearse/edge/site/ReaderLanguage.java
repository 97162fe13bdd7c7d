package dev.rehearse.edge.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The choice between the languages that pages exist in: English and German. */
public final class ReaderLanguage {

    private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.GERMAN);

    private ReaderLanguage() {}

    /** The language that the browser prefers, or else English. */
    public static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OURS);
            return Locale.GERMAN.equals(best) ? Locale.GERMAN : Locale.ENGLISH;
        } catch (IllegalArgumentException notAList) {
            return Locale.ENGLISH;
        }
    }

    /** The language of the tag, or else the one that the browser prefers. */
    public static Locale of(@Nullable String tag, @Nullable String acceptLanguage) {
        return OURS.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst()
                .orElseGet(() -> preferred(acceptLanguage));
    }
}
