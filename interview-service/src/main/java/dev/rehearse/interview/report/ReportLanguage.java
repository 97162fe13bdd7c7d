package dev.rehearse.interview.report;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** Texts of reports, for code that has no template. */
final class ReportLanguage {

    private ReportLanguage() {}

    static ReportWords in(Locale locale) {
        return MessageBundles.get(ReportWords.class, Localized.Literal.of(locale.getLanguage()));
    }
}
