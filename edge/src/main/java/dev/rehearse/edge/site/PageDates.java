package dev.rehearse.edge.site;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates as the language of a page writes them. All dates that pages show to people are written here; the API, files and
 * {@code datetime} attributes have them as ISO 8601 does.
 */
public record PageDates(Locale language) {

    /** As in 30 November 2026, or in German 30. November 2026. */
    public String day(LocalDate day) {
        return format("").format(day);
    }

    /** The day of the time in UTC. */
    public String day(Instant time) {
        return format("").format(time);
    }

    /** To the minute, in UTC: 30 November 2026, 14:05 UTC. */
    public String minute(Instant time) {
        return format(", HH:mm 'UTC'").format(time);
    }

    private DateTimeFormatter format(String time) {
        var day = Locale.GERMAN.equals(language) ? "d. MMMM uuuu" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(day + time, language).withZone(ZoneOffset.UTC);
    }

    private static PageDates in(Object locale) {
        return new PageDates(locale instanceof Locale language ? language : Locale.ENGLISH);
    }

    /** For templates: {@code day.shown}. */
    @TemplateExtension
    static String shown(LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return in(locale).day(day);
    }

    /** For templates: {@code time.shown}. */
    @TemplateExtension
    static String shown(Instant time, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return in(locale).minute(time);
    }
}
