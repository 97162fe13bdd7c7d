package dev.rehearse.edge.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Rfc3339Test {

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T09:00:00Z, 2027-03-01T09:00:00Z",
        "2027-03-01t09:00:00z, 2027-03-01T09:00:00Z",
        "2027-03-01T09:00:00.5+01:30, 2027-03-01T07:30:00.500Z",
        "2028-02-29T23:59:59-00:00, 2028-02-29T23:59:59Z"
    })
    void a_timestamp_has_date_time_and_offset(String text, Instant instant) {
        assertThat(Rfc3339.instant(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20270301",
                "2027-03-01",
                "2027-03-01T09:00Z",
                "2027-03-01T09:00:00",
                "2027-03-01 09:00:00Z",
                "2027-02-29T09:00:00Z",
                "2027-03-01T24:00:00Z",
                "2027-03-01T09:00:00+0100",
                "+12027-03-01T09:00:00Z",
                "2027-03-01T09:00:00Z\n"
            })
    void nothing_else_is_a_timestamp(String text) {
        assertThat(Rfc3339.instant(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027-2-1", "2027-02-30", "27-02-01", "2027-02-01Z", "+999999999-01-01"})
    void only_a_full_date_of_the_calendar_is_a_date(String text) {
        assertThat(Rfc3339.date(text)).isEmpty();
        assertThat(Rfc3339.date("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
    }
}
