package dev.rehearse.notify.language;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.site.ReaderLanguage;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that our mails and pages are written in. */
public enum Language {
    EN(Locale.ENGLISH),
    DE(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language of a field {@code locale}; throws {@link HttpProblem.InvalidField}. */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new HttpProblem.InvalidField("locale", "locale.unknown", tag));
    }

    /** The language that is named, or else the one that the browser prefers, or else English. */
    public static Language chosen(@Nullable String tag, @Nullable String acceptLanguage) {
        return tag == null ? preferred(acceptLanguage) : of(tag);
    }

    private static Language preferred(@Nullable String acceptLanguage) {
        return ReaderLanguage.preferred(acceptLanguage).equals(DE.locale) ? DE : EN;
    }

    /** As it is stored and named in JSON and HTML: {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }
}
