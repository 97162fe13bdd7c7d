package dev.rehearse.adaptive.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Models;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.PartialCredit;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Models.class)
@Domain(DomainContext.Global.class)
class GlobalMaximumTest {

    private static final ScoredItem RIGHT = new ScoredItem(Item.twoParameterLogistic("right", 1, 0), 1);

    @Property(tries = 100)
    void no_ability_of_a_fine_grid_is_more_likely_than_the_maximum_likelihood_estimate(
            @ForAll List<ScoredItem> responses) {
        double best = MaximumLikelihood.STANDARD.estimate(responses).ability();

        double likelihood = new LogLikelihood(responses).value(best);
        for (double theta = -4; theta <= 4; theta += 0.003) {
            assertThat(new LogLikelihood(responses).value(theta)).isLessThanOrEqualTo(likelihood + 1e-12);
        }
    }

    @Property(tries = 100)
    void no_ability_of_a_fine_grid_has_a_larger_posterior_than_the_maximum_a_posteriori(
            @ForAll List<ScoredItem> responses, @ForAll boolean jeffreys) {
        Prior prior = jeffreys ? new JeffreysPrior() : NormalPrior.STANDARD;
        double best = new MaximumAPosteriori(prior, AbilityRange.STANDARD)
                .estimate(responses)
                .ability();

        Prior given = prior.over(responses);
        double largest = new LogLikelihood(responses).value(best) + given.logDensity(best);
        for (double theta = -4; theta <= 4; theta += 0.003) {
            double value = new LogLikelihood(responses).value(theta) + given.logDensity(theta);
            assertThat(value).isLessThanOrEqualTo(largest + 1e-12);
        }
    }

    @Test
    void a_maximum_hidden_between_two_points_of_the_scan_is_found() {
        double peak = 1.0237;
        Objective hidden = new Objective() {
            @Override
            public double value(double theta) {
                double z = (theta - peak) / 0.01;
                return -0.1 * theta + Math.exp(-z * z / 2);
            }

            @Override
            public double slope(double theta) {
                double z = (theta - peak) / 0.01;
                return -0.1 - z / 0.01 * Math.exp(-z * z / 2);
            }
        };

        assertThat(GlobalMaximum.of(hidden, AbilityRange.STANDARD)).isCloseTo(peak, within(1e-4));
    }

    @Test
    void all_right_is_estimated_at_the_end_of_the_range() {
        AbilityEstimate estimate = MaximumLikelihood.STANDARD.estimate(List.of(RIGHT));

        assertThat(estimate.ability()).isEqualTo(4);
        assertThat(AbilityRange.STANDARD.atBound(estimate)).isTrue();
    }

    @Test
    void without_responses_nothing_is_known_but_the_prior() {
        AbilityEstimate nothing = new AbilityEstimate(0, Double.POSITIVE_INFINITY);

        assertThat(MaximumLikelihood.STANDARD.estimate(List.of())).isEqualTo(nothing);
        assertThat(WeightedLikelihood.STANDARD.estimate(List.of())).isEqualTo(nothing);
        assertThat(new MaximumAPosteriori(new JeffreysPrior(), AbilityRange.STANDARD).estimate(List.of()))
                .isEqualTo(nothing);
        assertThat(MaximumAPosteriori.STANDARD.estimate(List.of())).isEqualTo(new AbilityEstimate(0, 1));
    }

    @Test
    void a_uniform_prior_bounds_the_estimate() {
        MaximumAPosteriori estimator = new MaximumAPosteriori(new UniformPrior(-2, 2), AbilityRange.STANDARD);

        assertThat(estimator.estimate(List.of(RIGHT)).ability()).isEqualTo(2);
        assertThatThrownBy(() -> new MaximumAPosteriori(new UniformPrior(5, 6), AbilityRange.STANDARD))
                .isInstanceOf(InvalidSetting.class);
    }

    @Property(tries = 100)
    void steep_items_with_guessing_hide_no_maximum(
            @ForAll @DoubleRange(min = 10, max = 40) double steepness,
            @ForAll @DoubleRange(min = -3, max = 3) double difficulty,
            @ForAll @DoubleRange(min = 0.1, max = 2) double slope) {
        LogLikelihood logLikelihood = new LogLikelihood(List.of(
                new ScoredItem(new Item("steep", Logistic.threeParameter(1, steepness, difficulty, 0.2)), 1),
                new ScoredItem(Item.twoParameterLogistic("wrong", slope, 0), 0)));

        double best =
                MaximumLikelihood.STANDARD.estimate(logLikelihood.responses()).ability();

        for (double theta = -4; theta <= 4; theta += 0.003) {
            assertThat(logLikelihood.value(theta)).isLessThanOrEqualTo(logLikelihood.value(best) + 1e-12);
        }
    }

    @Test
    void an_objective_that_is_flat_at_first_and_then_falls_is_largest_at_the_lower_end() {
        Objective falling = new Objective() {
            @Override
            public double value(double theta) {
                return Math.min(0, 1 - theta);
            }

            @Override
            public double slope(double theta) {
                return theta <= 1 ? 0 : -1;
            }
        };

        assertThat(GlobalMaximum.of(falling, AbilityRange.STANDARD)).isEqualTo(-4);
    }

    @Test
    void a_robust_estimate_needs_right_or_wrong_items() {
        ScoredItem graded = new ScoredItem(new Item("essay", new PartialCredit(1, -1, 1)), 2);
        RobustLikelihood estimator = new RobustLikelihood(new ResidualWeight.Huber(1), AbilityRange.STANDARD);

        assertThatThrownBy(() -> estimator.estimate(List.of(graded)))
                .isInstanceOf(NoResidual.class)
                .hasMessage(
                        "Item essay has the model PartialCredit, which must be a logistic one for a robust estimate");
        assertThatThrownBy(() -> new ResidualWeight.Tukey(0)).isInstanceOf(InvalidSetting.class);
    }
}
