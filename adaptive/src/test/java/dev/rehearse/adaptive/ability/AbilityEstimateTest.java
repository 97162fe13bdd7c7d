package dev.rehearse.adaptive.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.input.InvalidSetting;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbilityEstimateTest {

    @Test
    void the_95_percent_interval_reaches_1_96_standard_errors() {
        AbilityInterval interval = new AbilityEstimate(0.4, 0.5).interval(0.95);

        assertThat(interval.lower()).isCloseTo(0.4 - 0.5 * 1.959963984540054, within(1e-15));
        assertThat(interval.upper()).isCloseTo(0.4 + 0.5 * 1.959963984540054, within(1e-15));
        assertThat(interval.confidence()).isEqualTo(0.95);
    }

    /** Expected values: standard normal quantiles computed with mpmath at 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.4, -0.25334710313579974",
        "0.2, -0.84162123357291417",
        "0.05, -1.6448536269514727",
        "0.025, -1.9599639845400542",
        "0.001, -3.0902323061678135",
        "1e-8, -5.6120012441747887",
        "1e-13, -7.3487961028006775",
        "1e-100, -21.273453560965324"
    })
    void normal_quantiles_are_exact_in_all_three_regions(double p, double z) {
        assertThat(NormalQuantile.of(p)).isCloseTo(z, Percentage.withPercentage(1e-13));
        if (p >= 1e-3) {
            assertThat(NormalQuantile.of(1 - p)).isCloseTo(-z, Percentage.withPercentage(1e-11));
        }
    }

    @Test
    void the_median_is_zero() {
        assertThat(NormalQuantile.of(0.5)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, 1, -0.5, 95})
    void a_confidence_that_is_no_probability_is_refused(double confidence) {
        assertThatThrownBy(() -> new AbilityEstimate(0, 1).interval(confidence))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("The confidence is " + confidence + ", which must be between 0 and 1");
    }

    @Test
    void an_estimate_without_a_number_is_refused() {
        assertThatThrownBy(() -> new AbilityEstimate(Double.NaN, 1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new AbilityEstimate(0, Double.NaN)).isInstanceOf(InvalidSetting.class);
    }
}
