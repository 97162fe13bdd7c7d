package dev.rehearse.edge.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads RFC 3339 timestamps, with date, time and offset, and full dates. */
public final class Rfc3339 {

    /** The code of the message about a text that is not a point of time. */
    public static final String POINT_OF_TIME = "field.point-of-time";

    /** The code of the message about a text that is not a date. */
    public static final String DATE = "field.date";

    /** Section 5.6: date-time. */
    private static final Pattern DATE_TIME = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})", Pattern.CASE_INSENSITIVE);

    private static final Pattern FULL_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    private Rfc3339() {}

    /** The timestamp, or empty if the text isn't one. */
    public static Optional<OffsetDateTime> dateTime(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT), STRICT));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** The timestamp, or empty if the text isn't one. */
    public static Optional<Instant> instant(String text) {
        return dateTime(text).map(OffsetDateTime::toInstant);
    }

    /** The date, or empty if the text isn't one. */
    public static Optional<LocalDate> date(String text) {
        try {
            return FULL_DATE.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
