package dev.rehearse.adaptive.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Models;
import dev.rehearse.adaptive.selection.ClosestOptimum;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Domain(Models.class)
@Domain(DomainContext.Global.class)
class ItemResponseModelTest {

    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final Offset<Double> NUMERICAL = within(1e-6);

    @Property
    void probabilities_sum_to_one_and_their_derivatives_to_zero(
            @ForAll ItemResponseModel model, @ForAll @DoubleRange(min = -40, max = 40) double theta) {
        assertThat(sum(model, score -> model.probability(score, theta))).isCloseTo(1, ROUNDING);
        assertThat(sum(model, score -> model.derivative(score, theta))).isCloseTo(0, ROUNDING);
        assertThat(sum(model, score -> model.secondDerivative(score, theta))).isCloseTo(0, ROUNDING);
    }

    @Property
    void derivatives_are_the_numerical_ones(
            @ForAll ItemResponseModel model, @ForAll @DoubleRange(min = -6, max = 6) double theta) {
        for (int score = 0; score <= model.maximumScore(); score++) {
            int k = score;
            assertThat(model.derivative(k, theta)).isCloseTo(slope(t -> model.probability(k, t), theta), NUMERICAL);
            assertThat(model.secondDerivative(k, theta))
                    .isCloseTo(slope(t -> model.derivative(k, t), theta), NUMERICAL);
            assertThat(model.logDerivative(k, theta))
                    .isCloseTo(slope(t -> model.logProbability(k, t), theta), NUMERICAL);
            assertThat(model.observedInformation(k, theta))
                    .isCloseTo(-slope(t -> model.logDerivative(k, t), theta), NUMERICAL);
        }
        assertThat(model.informationDerivative(theta)).isCloseTo(slope(model::information, theta), NUMERICAL);
        assertThat(model.informationSecondDerivative(theta))
                .isCloseTo(slope(model::informationDerivative, theta), within(1e-5));
    }

    @Property
    void information_is_the_expected_observed_information(
            @ForAll ItemResponseModel model, @ForAll @DoubleRange(min = -40, max = 40) double theta) {
        double expected = sum(model, k -> model.probability(k, theta) * model.observedInformation(k, theta));

        assertThat(model.information(theta)).isNotNegative().isCloseTo(expected, ROUNDING);
    }

    @Property(tries = 3000)
    void the_bound_of_information_holds_on_the_whole_interval(
            @ForAll ItemResponseModel model,
            @ForAll @DoubleRange(min = -40, max = 40) double lower,
            @ForAll @DoubleRange(min = 0, max = 3) double width) {
        double bound = model.informationBound(lower, lower + width);

        for (int i = 0; i <= 50; i++) {
            assertThat(model.information(lower + width * i / 50)).isLessThanOrEqualTo(bound);
        }
    }

    @Property
    void the_bound_of_information_at_a_point_is_the_information(
            @ForAll ItemResponseModel model, @ForAll @DoubleRange(min = -40, max = 40) double theta) {
        double information = model.information(theta);

        assertThat(model.informationBound(theta, theta)).isBetween(information, information * (1 + 1e-8) + 1e-300);
    }

    @Property
    void the_correction_of_bias_is_its_definition(
            @ForAll ItemResponseModel model, @ForAll @DoubleRange(min = -4, max = 4) double theta) {
        double expected = sum(
                model,
                k -> model.derivative(k, theta) * model.secondDerivative(k, theta) / model.probability(k, theta));

        assertThat(model.warmBias(theta)).isCloseTo(expected, within(1e-10));
    }

    @Property
    void log_probability_is_the_logarithm(
            @ForAll ItemResponseModel model, @ForAll @DoubleRange(min = -40, max = 40) double theta) {
        for (int score = 0; score <= model.maximumScore(); score++) {
            assertThat(Math.exp(model.logProbability(score, theta)))
                    .isCloseTo(model.probability(score, theta), ROUNDING);
        }
    }

    @Property
    void the_tails_are_safe(@ForAll ItemResponseModel model, @ForAll boolean high) {
        isSafe(model, high);
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void the_largest_and_smallest_parameters_are_safe(ItemResponseModel model) {
        isSafe(model, true);
        isSafe(model, false);
        assertThat(ClosestOptimum.optimum(model)).isFinite();
        assertThat(model.informationBound(-4, 4)).isNotNaN();
    }

    static Stream<ItemResponseModel> extremes() {
        return Stream.of(
                new TwoParameterLogistic(1e30, 0),
                new TwoParameterLogistic(1e30, 1e30),
                new TwoParameterLogistic(1e-30, -1e30),
                new Logistic(1e30, 1e30, 0, 0.2, 0.9),
                new Logistic(1e-30, 1e-30, 1e30, 0.2, 0.9),
                new GradedResponse(1e30, 1e30, -1e30, 0, 1e30),
                new ModifiedGradedResponse(1e30, 1e30, 0, 1e30, -1e30),
                new GeneralizedPartialCredit(1e30, 1e30, -1e30, 1e30, 0),
                new RatingScale(1e30, 1e30, 1e30, -1e30),
                new NominalResponse(new double[] {1e30, -1e30}, new double[] {-1e30, 1e30}));
    }

    private static void isSafe(ItemResponseModel model, boolean high) {
        for (double distance : new double[] {0, 40, 800, 1e9}) {
            double theta = high ? distance : -distance;
            assertThat(model.information(theta)).isNotNegative().isFinite();
            assertThat(model.informationDerivative(theta)).isFinite();
            assertThat(model.informationSecondDerivative(theta)).isFinite();
            assertThat(model.warmBias(theta)).isFinite();
            for (int score = 0; score <= model.maximumScore(); score++) {
                assertThat(model.probability(score, theta)).isBetween(0.0, 1.0 + 1e-15);
                assertThat(model.logProbability(score, theta)).isLessThan(1e-15).isFinite();
                assertThat(model.derivative(score, theta)).isFinite();
                assertThat(model.secondDerivative(score, theta)).isFinite();
                assertThat(model.logDerivative(score, theta)).isFinite();
                assertThat(model.observedInformation(score, theta)).isFinite();
            }
        }
    }

    private static double sum(ItemResponseModel model, IntToDoubleFunction ofScore) {
        return IntStream.rangeClosed(0, model.maximumScore())
                .mapToDouble(ofScore)
                .sum();
    }

    /** By the five-point formula, whose error is h^4 / 30 times the fifth derivative. */
    private static double slope(DoubleUnaryOperator f, double x) {
        double h = 4e-4;
        double near = f.applyAsDouble(x + h) - f.applyAsDouble(x - h);
        double far = f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h);
        return (8 * near - far) / (12 * h);
    }
}
