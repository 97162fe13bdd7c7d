package dev.rehearse.question.author.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats times and places of options for pages. */
@TemplateExtension
public final class Shown {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Shown() {}

    public static String shown(Instant at) {
        return MINUTES.format(at);
    }

    /** The first place is A. */
    public static String letter(Integer place) {
        return String.valueOf((char) ('A' + place - 1));
    }
}
