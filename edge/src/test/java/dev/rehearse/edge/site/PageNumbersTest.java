package dev.rehearse.edge.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageNumbersTest {

    private static final PageNumbers ENGLISH = new PageNumbers(Locale.ENGLISH);
    private static final PageNumbers GERMAN = new PageNumbers(Locale.GERMAN);

    @Test
    void decimals_and_thousands_are_those_of_the_language() {
        assertThat(ENGLISH.decimal(1234.5)).isEqualTo("1234.50");
        assertThat(GERMAN.decimal(0.345)).isEqualTo("0,35");
        assertThat(GERMAN.signed(-1.25)).isEqualTo("−1,25");
        assertThat(ENGLISH.signed(1.25)).isEqualTo("+1.25");
        assertThat(ENGLISH.grouped(1_234_567)).isEqualTo("1,234,567");
        assertThat(GERMAN.grouped(1_234_567)).isEqualTo("1.234.567");
        assertThat(GERMAN.percent(0.345)).isEqualTo("35\u00a0%");
    }

    @Test
    void what_is_written_as_0_has_no_sign() {
        assertThat(ENGLISH.decimal(-0.0049)).isEqualTo("0.00");
        assertThat(ENGLISH.decimal(-0.005)).isEqualTo("−0.01");
        assertThat(GERMAN.signed(0.001)).isEqualTo("0,00");
        assertThat(GERMAN.signed(-0.001)).isEqualTo("0,00");
        assertThat(GERMAN.tick(-0.0)).isEqualTo("0");
        assertThat(GERMAN.tick(-0.001)).isEqualTo("0,00");
        assertThat(GERMAN.signedTick(0)).isEqualTo("0");
    }

    @Test
    void an_exact_number_keeps_its_decimal_places() {
        assertThat(ENGLISH.exact(new BigDecimal("1000"))).isEqualTo("1,000");
        assertThat(GERMAN.exact(new BigDecimal("1000"))).isEqualTo("1.000");
        assertThat(GERMAN.exact(new BigDecimal("-1000.05"))).isEqualTo("−1.000,05");
    }

    @Test
    void a_tick_has_no_more_places_than_it_needs() {
        assertThat(GERMAN.tick(-2)).isEqualTo("−2");
        assertThat(GERMAN.tick(1.5)).isEqualTo("1,50");
        assertThat(GERMAN.signedTick(2)).isEqualTo("+2");
        assertThat(GERMAN.signedTick(-2)).isEqualTo("−2");
    }
}
