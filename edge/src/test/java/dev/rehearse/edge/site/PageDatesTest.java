package dev.rehearse.edge.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageDatesTest {

    private static final PageDates ENGLISH = new PageDates(Locale.ENGLISH);
    private static final PageDates GERMAN = new PageDates(Locale.GERMAN);

    @Test
    void days_are_written_as_in_the_language() {
        var day = LocalDate.of(2026, 3, 1);

        assertThat(ENGLISH.day(day)).isEqualTo("1 March 2026");
        assertThat(GERMAN.day(day)).isEqualTo("1. März 2026");
    }

    @Test
    void times_are_in_utc() {
        var time = Instant.parse("2026-12-31T23:59:59Z");

        assertThat(ENGLISH.day(time)).isEqualTo("31 December 2026");
        assertThat(ENGLISH.minute(time)).isEqualTo("31 December 2026, 23:59 UTC");
        assertThat(GERMAN.minute(time)).isEqualTo("31. Dezember 2026, 23:59 UTC");
    }
}
