package dev.rehearse.adaptive.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.PartialCredit;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the search for a maximum finds that its scan does not show, and the settings at the edge of what estimators
 * allow.
 */
class EstimationBoundsTest {

    private static final double PEAK_WIDTH = 0.01;

    /** A slope that has the same sign at all points of the scan, and a peak narrower than their distance of 0.05. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 1.0037", "0.1, 1.0237", "0.1, 1.0437", "0.1, -2.9763", "0.1, -3.0063",
        "-0.1, 1.0037", "-0.1, 1.0237", "-0.1, 1.0437", "-0.1, -2.9763", "-0.1, -3.0063"
    })
    void a_peak_between_two_points_of_the_scan_is_found(double slope, double peak) {
        Objective hidden = new Curve(
                theta -> slope * theta + Math.exp(-square((theta - peak) / PEAK_WIDTH) / 2),
                theta -> slope
                        - (theta - peak) / square(PEAK_WIDTH) * Math.exp(-square((theta - peak) / PEAK_WIDTH) / 2));

        assertThat(GlobalMaximum.of(hidden, AbilityRange.STANDARD)).isCloseTo(peak, within(2e-5));
    }

    /** A dip in the slope that stays on its side of 0 hides nothing. */
    @ParameterizedTest
    @CsvSource({"1, 4", "-1, -4"})
    void a_slope_that_only_comes_near_zero_hides_no_maximum(double sign, double end) {
        Objective monotonic = new Curve(
                theta -> sign * (theta - 0.9 * PEAK_WIDTH * Math.atan((theta - 1.02) / PEAK_WIDTH)),
                theta -> sign * (1 - 0.9 / (1 + square((theta - 1.02) / PEAK_WIDTH))));

        assertThat(GlobalMaximum.of(monotonic, AbilityRange.STANDARD)).isEqualTo(end);
    }

    @Test
    void a_flat_objective_is_largest_in_the_middle_of_the_range() {
        Objective flat = new Curve(theta -> 0, theta -> 0);

        assertThat(GlobalMaximum.of(flat, new AbilityRange(-1, 4))).isEqualTo(1.5);
    }

    @Test
    void of_equal_maxima_the_lowest_is_returned() {
        Objective twice = new Curve(theta -> 0, theta -> -4 * theta * (theta * theta - 1));

        assertThat(GlobalMaximum.of(twice, AbilityRange.STANDARD)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void the_posterior_of_a_normal_prior_reaches_six_standard_deviations_to_either_side() {
        MaximumAPosteriori estimator = new MaximumAPosteriori(new NormalPrior(1, 0.5), AbilityRange.STANDARD);

        assertThat(estimator.posterior().grid()).isEqualTo(new AbilityGrid(-2, 4, 121));
    }

    @Test
    void the_posterior_of_another_prior_reaches_over_the_range() {
        MaximumAPosteriori estimator = new MaximumAPosteriori(new UniformPrior(-2, 9), new AbilityRange(-4, 4));

        assertThat(estimator.posterior().grid()).isEqualTo(new AbilityGrid(-2, 4, 121));
    }

    /** Expected value: -1/8 - log(2) - log(2 pi) / 2. */
    @Test
    void a_normal_prior_has_the_density_of_its_distribution() {
        assertThat(new NormalPrior(1, 2).logDensity(2)).isCloseTo(-1.737085713764618, within(1e-14));
    }

    @Test
    void settings_at_the_edge_are_allowed() {
        assertThatCode(() -> new AbilityGrid(-1, 1, 3)).doesNotThrowAnyException();
        assertThatCode(() -> new ExpectedAPosteriori(new NormalPrior(6, 1), AbilityGrid.STANDARD))
                .doesNotThrowAnyException();
        assertThatCode(() -> new ExpectedAPosteriori(new NormalPrior(-6, 1), AbilityGrid.STANDARD))
                .doesNotThrowAnyException();
        assertThatCode(() -> new ExpectedAPosteriori(new NormalPrior(0, 1), new AbilityGrid(-2, 2, 5)))
                .doesNotThrowAnyException();
        assertThatCode(() -> new ExpectedAPosteriori(new UniformPrior(1, 9), new AbilityGrid(-2, 2, 5)))
                .doesNotThrowAnyException();
    }

    @Test
    void settings_beyond_the_edge_are_refused() {
        assertThatThrownBy(() -> new UniformPrior(1, 1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new ResidualWeight.Huber(0)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new ResidualWeight.Tukey(Double.POSITIVE_INFINITY))
                .isInstanceOf(InvalidSetting.class);
    }

    @Test
    void a_robust_estimate_is_refused_before_the_test_for_items_without_a_residual() {
        RobustLikelihood estimator = new RobustLikelihood(new ResidualWeight.Huber(1), AbilityRange.STANDARD);
        Item graded = new Item("essay", new PartialCredit(1, -1, 1));

        assertThatThrownBy(() -> estimator.check(List.of(graded)))
                .isInstanceOf(NoResidual.class)
                .hasMessageContaining("essay");
    }

    /** Expected values: products of 1/2 and 1/2 with 1/4 and 3/4. */
    @Test
    void total_scores_are_distributed_as_sums_of_the_items_scores() {
        Item half = Item.twoParameterLogistic("half", 1, 0);
        Item rare = Item.twoParameterLogistic("rare", 1, Math.log(3));

        ScoreDistribution both = ScoreDistribution.of(List.of(half, rare), 0);

        assertThat(both.maximumScore()).isEqualTo(2);
        assertThat(both.probability(0)).isCloseTo(3.0 / 8, within(1e-15));
        assertThat(both.probability(1)).isCloseTo(4.0 / 8, within(1e-15));
        assertThat(both.probability(2)).isCloseTo(1.0 / 8, within(1e-15));
    }

    @Test
    void items_with_a_score_that_no_ability_can_have_are_refused_before_the_test() {
        Item impossible = Item.of("impossible", () -> new GradedResponse(1, 1e-30, 0, Double.MIN_VALUE));
        Item fine = Item.twoParameterLogistic("fine", 1, 0);

        assertThatCode(() -> ExpectedAPosteriori.STANDARD.check(List.of(fine))).doesNotThrowAnyException();
        assertThatThrownBy(() -> ExpectedAPosteriori.STANDARD.check(List.of(fine, impossible)))
                .isInstanceOf(ImpossibleResponses.class)
                .hasMessageContaining("impossible");
    }

    private static double square(double x) {
        return x * x;
    }

    private record Curve(DoubleUnaryOperator values, DoubleUnaryOperator slopes) implements Objective {

        @Override
        public double value(double theta) {
            return values.applyAsDouble(theta);
        }

        @Override
        public double slope(double theta) {
            return slopes.applyAsDouble(theta);
        }
    }
}
