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

/** Reads points of time as RFC 3339 writes them: date, time and offset, nothing of it left out; and full dates. */
public final class Rfc3339 {

    /** What to say of a text that is no point of time. */
    public static final String POINT_OF_TIME = "must be a time with its offset, like 2026-01-02T03:04:05Z (RFC 3339)";

    /** What to say of a text that is no date. */
    public static final String DATE = "must be a date, like 2026-01-02 (RFC 3339)";

    /** Section 5.6: date-time. */
    private static final Pattern DATE_TIME = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})", Pattern.CASE_INSENSITIVE);

    private static final Pattern FULL_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    private Rfc3339() {}

    /** The point of time, or nothing when the text does not name one. */
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

    /** The point of time, or nothing when the text does not name one. */
    public static Optional<Instant> instant(String text) {
        return dateTime(text).map(OffsetDateTime::toInstant);
    }

    /** The date, or nothing when the text does not name one. */
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
