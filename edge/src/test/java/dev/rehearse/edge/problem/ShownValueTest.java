package dev.rehearse.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownValueTest {

    @Test
    void a_number_is_shown_as_it_was_sent() {
        assertThat(ShownValue.of(1001.0)).isEqualTo("1001");
        assertThat(ShownValue.of(-0.5)).isEqualTo("-0.5");
        assertThat(ShownValue.of(100_000_000.0)).isEqualTo("100000000");
        assertThat(ShownValue.of(1e300)).isEqualTo("1E+300");
        assertThat(ShownValue.of(1e-300)).isEqualTo("1E-300");
        assertThat(ShownValue.of(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
        assertThat(ShownValue.of(7)).isEqualTo("7");
    }

    @Test
    void a_list_is_shown_with_its_entries_and_nothing_as_null() {
        assertThat(ShownValue.of(List.of(1.0, 2.5))).isEqualTo("[1, 2.5]");
        assertThat(ShownValue.of(null)).isEqualTo("null");
    }
}
