package dev.rehearse.adaptive.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UncertainModelTest {

    private static final ParameterSpread SPREAD = new ParameterSpread(0.4, 0.7);
    private static final ParameterSpread CORRELATED = new ParameterSpread(0.4, 0.7, 0, 0.5);

    static Stream<UncertainModel> models() {
        return Stream.of(
                UncertainModel.of(new TwoParameterLogistic(1.3, -0.4), SPREAD),
                UncertainModel.of(new TwoParameterLogistic(1.3, -0.4), new double[][] {{0.04, 0.01}, {0.01, 0.02}}),
                UncertainModel.of(Logistic.threeParameter(1, 1.5, 0.3, 0.2), new ParameterSpread(0.3, 0.5, 0.4)),
                UncertainModel.of(new GradedResponse(1, 1.4, -1, 0.2, 1.1), SPREAD),
                UncertainModel.of(new GradedResponse(1, 1.4, -1, 0.2), diagonal(0.03, 0.02, 0.04)),
                UncertainModel.of(new GeneralizedPartialCredit(1, 0.9, -0.6, 0.5, 0.1), SPREAD),
                UncertainModel.of(new GeneralizedPartialCredit(1, 0.9, -0.6, 0.5), diagonal(0.03, 0.02, 0.04)),
                UncertainModel.of(new Logistic(1, 1.2, 0.1, 0.2, 0.9), diagonal(0.03, 0.02, 0.001, 0.0005)),
                UncertainModel.of(new ModifiedGradedResponse(1, 1.4, 0.3, 0.5, -0.4), SPREAD),
                UncertainModel.of(new PartialCredit(1, -0.6, 0.5), diagonal(0, 0.02, 0.04)),
                UncertainModel.of(new RatingScale(1, 0.3, -0.6, 0.5), SPREAD),
                UncertainModel.of(new NominalResponse(new double[] {0.7, 1.5}, new double[] {0.4, -0.3}), SPREAD),
                UncertainModel.of(
                        new NominalResponse(new double[] {0.7, 1.5}, new double[] {0.4, -0.3}),
                        diagonal(0.02, 0.03, 0.02, 0.03)),
                UncertainModel.of(Logistic.threeParameter(1, 1.5, 0.3, 0.2), new ParameterSpread(0.3, 0.5, 0.4, -0.6)),
                UncertainModel.of(new GradedResponse(1, 1.4, -1, 0.2, 1.1), CORRELATED),
                UncertainModel.of(new GeneralizedPartialCredit(1, 0.9, -0.6, 0.5, 0.1), CORRELATED),
                UncertainModel.of(new NominalResponse(new double[] {0.7, 1.5}, new double[] {0.4, -0.3}), CORRELATED));
    }

    /** A standard deviation of 0.7 in difficulty, not that of a calibration, whose mean discrimination may rise. */
    static Stream<UncertainModel> uncalibrated() {
        return Stream.of(
                UncertainModel.of(new TwoParameterLogistic(1.3, -0.4), SPREAD),
                UncertainModel.of(new GradedResponse(1, 1.4, -1, 0.2, 1.1), SPREAD),
                UncertainModel.of(new GeneralizedPartialCredit(1, 0.9, -0.6, 0.5, 0.1), SPREAD));
    }

    /** The expectation by drawing: an independent way to it. */
    @ParameterizedTest
    @MethodSource("models")
    void the_response_function_is_the_expectation_over_the_parameters(UncertainModel model) {
        SplittableRandom random = new SplittableRandom(7);
        List<ItemResponseModel> drawn =
                IntStream.range(0, 20_000).mapToObj(_ -> model.draw(random)).toList();

        for (double theta : new double[] {-2.5, -0.33, 0, 1.7}) {
            for (int score = 0; score <= model.maximumScore(); score++) {
                int k = score;
                double mean = drawn.stream()
                        .mapToDouble(one -> one.probability(k, theta))
                        .average()
                        .orElseThrow();
                assertThat(model.probability(k, theta)).isCloseTo(mean, within(0.008));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void it_is_a_model_like_others(UncertainModel model) {
        for (double theta = -7.03; theta < 7; theta += 0.471) {
            double at = theta;
            double sum = 0;
            double information = 0;
            for (int score = 0; score <= model.maximumScore(); score++) {
                int k = score;
                sum += model.probability(k, theta);
                information += model.probability(k, theta) * model.observedInformation(k, theta);
                assertThat(model.derivative(k, at)).isCloseTo(slope(t -> model.probability(k, t), at), within(1e-6));
                assertThat(model.secondDerivative(k, at))
                        .isCloseTo(slope(t -> model.derivative(k, t), at), within(1e-6));
                assertThat(model.logDerivative(k, at))
                        .isCloseTo(slope(t -> model.logProbability(k, t), at), within(1e-6));
            }
            assertThat(sum).isCloseTo(1, within(1e-10));
            assertThat(model.information(theta)).isNotNegative().isCloseTo(information, within(1e-6));
            assertThat(model.informationDerivative(at)).isCloseTo(slope(model::information, at), within(1e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_bound_of_information_holds(UncertainModel model) {
        for (double lower = -6; lower < 5.9; lower += 0.037) {
            double bound = model.informationBound(lower, lower + 0.05);
            for (int i = 0; i <= 10; i++) {
                assertThat(model.information(lower + 0.005 * i)).isLessThanOrEqualTo(bound);
            }
        }
        assertThat(model.informationBound(-9, 0)).isInfinite();
    }

    @ParameterizedTest
    @MethodSource("uncalibrated")
    void an_uncertain_item_tells_less_at_its_best(UncertainModel model) {
        double certain = 0;
        double uncertain = 0;
        for (double theta = -3; theta <= 3; theta += 0.1) {
            certain = Math.max(certain, model.model().information(theta));
            uncertain = Math.max(uncertain, model.information(theta));
        }
        assertThat(uncertain).isLessThan(certain);
    }

    @Test
    void discrimination_and_location_may_be_correlated() {
        UncertainModel model = UncertainModel.of(new GeneralizedPartialCredit(1, 0.9, -0.6, 0.5), CORRELATED);

        double[][] covariance = model.covariance();

        assertThat(covariance[0]).containsExactly(new double[] {0.16, 0.14, 0.14}, within(1e-12));
        assertThat(covariance[1]).containsExactly(new double[] {0.14, 0.49, 0.49}, within(1e-12));
    }

    @Test
    void without_uncertainty_it_is_the_model() {
        TwoParameterLogistic certain = new TwoParameterLogistic(1.3, -0.4);
        UncertainModel model = UncertainModel.of(certain, ParameterSpread.NONE);

        for (double theta = -6; theta <= 6; theta += 0.1) {
            assertThat(model.probability(1, theta)).isCloseTo(certain.probability(1, theta), within(1e-14));
            assertThat(model.information(theta)).isCloseTo(certain.information(theta), within(1e-6));
        }
    }

    /** An item known by its author's word alone moves the estimate less, and leaves a larger error. */
    @Test
    void an_uncertain_item_moves_ability_less() {
        TwoParameterLogistic model = new TwoParameterLogistic(2, 0);
        ExpectedAPosteriori estimator = ExpectedAPosteriori.STANDARD;

        AbilityEstimate calibrated = estimator.estimate(List.of(new ScoredItem(new Item("i", model), 1)));
        AbilityEstimate believed = estimator.estimate(List.of(new ScoredItem(
                new Item("i", UncertainModel.of(model, new ParameterSpread(0.5, 1))), 1)));

        assertThat(believed.ability()).isPositive().isLessThan(0.8 * calibrated.ability());
        assertThat(believed.standardError()).isGreaterThan(calibrated.standardError());
    }

    @Test
    void the_table_holds_the_points_of_the_standard_grid() {
        UncertainModel model = UncertainModel.of(new TwoParameterLogistic(1.3, -0.4), SPREAD);

        for (int i = 0; i < AbilityGrid.STANDARD.points(); i++) {
            double theta = AbilityGrid.STANDARD.point(i);
            assertThat(model.logProbability(1, theta)).isCloseTo(model.exactLogProbability(1, theta), within(1e-11));
        }
    }

    @Test
    void what_cannot_be_is_refused() {
        TwoParameterLogistic model = new TwoParameterLogistic(1, 0);

        assertThatThrownBy(() -> new ParameterSpread(-0.1, 0)).isInstanceOf(InvalidItemParameter.class);
        assertThatThrownBy(() -> new ParameterSpread(0, Double.NaN)).isInstanceOf(InvalidItemParameter.class);
        assertThatThrownBy(() -> new ParameterSpread(0.1, 0.1, 0, 1.1))
                .isInstanceOf(InvalidItemParameter.class)
                .hasMessageContaining("correlation 1.1, which must be from -1 to 1");
        assertThatThrownBy(() -> new ParameterSpread(0.1, 0.1, 0, Double.NaN)).isInstanceOf(InvalidItemParameter.class);
        assertThatThrownBy(() -> UncertainModel.of(model, new double[][] {{1}}))
                .isInstanceOf(InvalidItemParameter.class);
        assertThatThrownBy(() -> UncertainModel.of(model, new double[][] {{1, 2}, {2, 1}}))
                .isInstanceOf(InvalidItemParameter.class);
        assertThatThrownBy(() -> UncertainModel.of(model, new double[][] {{Double.NaN, 0}, {0, 1}}))
                .isInstanceOf(InvalidItemParameter.class);
        assertThatThrownBy(() -> UncertainModel.of(model, new ParameterSpread(0, 0, 1)))
                .isInstanceOf(InvalidItemParameter.class);
        assertThatThrownBy(() -> UncertainModel.of(UncertainModel.of(model, SPREAD), SPREAD))
                .isInstanceOf(UncertaintyUnknown.class)
                .hasMessageContaining("Uncertain TwoParameterLogistic[discrimination=1.0, difficulty=0.0]");
        assertThatThrownBy(() -> UncertainModel.of(new Logistic(1, 1, 0, 0, 0.9), diagonal(0.1, 0.1, 0.1, 0.1)))
                .isInstanceOf(InvalidItemParameter.class)
                .hasMessageContaining("guessing 0.0");
    }

    @Test
    void equal_models_are_equal() {
        assertThat(UncertainModel.of(new GradedResponse(1, 2, 0, 1), SPREAD))
                .isEqualTo(UncertainModel.of(new GradedResponse(1, 2, 0, 1), SPREAD))
                .isNotEqualTo(UncertainModel.of(new GradedResponse(1, 2, 0, 1.5), SPREAD))
                .isNotEqualTo(UncertainModel.of(new GradedResponse(1, 2, 0, 1), new ParameterSpread(0.4, 0.8)));
    }

    private static double[][] diagonal(double... variances) {
        double[][] covariance = new double[variances.length][variances.length];
        for (int i = 0; i < variances.length; i++) {
            covariance[i][i] = variances[i];
        }
        return covariance;
    }

    private static double slope(DoubleUnaryOperator f, double x) {
        return (f.applyAsDouble(x + 1e-5) - f.applyAsDouble(x - 1e-5)) / 2e-5;
    }
}
