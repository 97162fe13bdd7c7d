package dev.rehearse.interview.conduct.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** Texts of the pages of an interview, for code that has no template. */
public final class PageWords {

    private PageWords() {}

    public static InterviewWords in(Locale locale) {
        return MessageBundles.get(InterviewWords.class, Localized.Literal.of(locale.getLanguage()));
    }
}
