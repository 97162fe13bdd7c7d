package dev.rehearse.adaptive.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteriorTest {

    private static final Posterior STANDARD_NORMAL = ExpectedAPosteriori.STANDARD.posterior(List.of());

    @Test
    void masses_sum_to_one() {
        double sum = IntStream.range(0, STANDARD_NORMAL.grid().points())
                .mapToDouble(STANDARD_NORMAL::mass)
                .sum();

        assertThat(sum).isCloseTo(1, within(1e-14));
    }

    /** Expected values: the standard normal distribution function. */
    @ParameterizedTest
    @CsvSource({"-2, 0.02275013", "-0.55, 0.29115969", "0, 0.5", "0.33, 0.62930002", "1, 0.84134475"})
    void probability_below_a_cut_is_the_distribution_function(double cut, double expected) {
        assertThat(STANDARD_NORMAL.probabilityBelow(cut)).isCloseTo(expected, within(3e-4));
        assertThat(STANDARD_NORMAL.probabilityAbove(cut)).isCloseTo(1 - expected, within(3e-4));
    }

    @Property
    void probability_below_rises_with_the_cut(
            @ForAll @DoubleRange(min = -7, max = 7) double cut,
            @ForAll @DoubleRange(min = 0, max = 7) double distance) {
        assertThat(STANDARD_NORMAL.probabilityBelow(cut + distance))
                .isGreaterThanOrEqualTo(STANDARD_NORMAL.probabilityBelow(cut) - 1e-15)
                .isBetween(0.0, 1.0);
    }

    @Test
    void all_of_it_lies_between_the_infinities() {
        assertThat(STANDARD_NORMAL.probabilityBelow(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(STANDARD_NORMAL.probabilityBelow(Double.POSITIVE_INFINITY)).isOne();
    }

    @Test
    void it_sums_up_as_an_estimate() {
        assertThat(STANDARD_NORMAL.estimate())
                .isEqualTo(new AbilityEstimate(STANDARD_NORMAL.mean(), STANDARD_NORMAL.standardDeviation()));
    }
}
