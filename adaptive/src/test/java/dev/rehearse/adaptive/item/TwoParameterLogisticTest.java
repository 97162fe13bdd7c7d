package dev.rehearse.adaptive.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Pools;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(Pools.class)
@Domain(DomainContext.Global.class)
class TwoParameterLogisticTest {

    @Property
    void probabilities_sum_to_one(@ForAll Item item, @ForAll @DoubleRange(min = -40, max = 40) double theta) {
        ItemResponseModel model = item.model();

        assertThat(model.probability(0, theta) + model.probability(1, theta)).isCloseTo(1, within(1e-15));
    }

    @Property
    void derivative_is_the_numerical_one(@ForAll Item item, @ForAll @DoubleRange(min = -6, max = 6) double theta) {
        ItemResponseModel model = item.model();
        double h = 1e-5;

        for (int score = 0; score <= model.maximumScore(); score++) {
            double numerical = (model.probability(score, theta + h) - model.probability(score, theta - h)) / (2 * h);
            assertThat(model.derivative(score, theta)).isCloseTo(numerical, within(1e-8));
        }
    }

    @Property
    void information_is_the_expected_squared_score_function(
            @ForAll Item item, @ForAll @DoubleRange(min = -6, max = 6) double theta) {
        ItemResponseModel model = item.model();
        double expected = 0;
        for (int score = 0; score <= model.maximumScore(); score++) {
            expected += Math.pow(model.derivative(score, theta), 2) / model.probability(score, theta);
        }

        assertThat(model.information(theta)).isCloseTo(expected, within(1e-12));
    }

    @Property
    void higher_derivatives_are_the_numerical_ones(
            @ForAll Item item, @ForAll @DoubleRange(min = -6, max = 6) double theta) {
        ItemResponseModel model = item.model();
        double h = 1e-5;

        double numerical = (model.information(theta + h) - model.information(theta - h)) / (2 * h);
        assertThat(model.informationDerivative(theta)).isCloseTo(numerical, within(1e-8));
        numerical = (model.informationDerivative(theta + h) - model.informationDerivative(theta - h)) / (2 * h);
        assertThat(model.informationSecondDerivative(theta)).isCloseTo(numerical, within(1e-6));
        for (int score = 0; score <= model.maximumScore(); score++) {
            numerical = (model.derivative(score, theta + h) - model.derivative(score, theta - h)) / (2 * h);
            assertThat(model.secondDerivative(score, theta)).isCloseTo(numerical, within(1e-8));
        }
    }

    @Property
    void log_probability_is_the_logarithm(@ForAll Item item, @ForAll @DoubleRange(min = -40, max = 40) double theta) {
        ItemResponseModel model = item.model();

        assertThat(Math.exp(model.logProbability(1, theta))).isCloseTo(model.probability(1, theta), within(1e-14));
        assertThat(Math.exp(model.logProbability(0, theta))).isCloseTo(model.probability(0, theta), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e9, -800, -40, 0, 40, 800, 1e9})
    void the_tails_are_safe(double theta) {
        for (double a : new double[] {1e-30, 0.5, 40, 1e30}) {
            TwoParameterLogistic model = new TwoParameterLogistic(a, 0.5);

            assertThat(model.probability(1, theta)).isBetween(0.0, 1.0);
            assertThat(model.probability(0, theta)).isBetween(0.0, 1.0);
            assertThat(model.derivative(1, theta)).isNotNegative().isFinite();
            assertThat(model.information(theta)).isNotNegative().isFinite();
            assertThat(model.logProbability(1, theta)).isNotPositive().isFinite();
        }
    }

    @Test
    void a_wrong_answer_keeps_its_tiny_probability_at_ability_40() {
        TwoParameterLogistic model = new TwoParameterLogistic(1, 0);

        assertThat(model.probability(0, 40)).isEqualTo(Math.exp(-40));
        assertThat(model.logProbability(0, 800)).isEqualTo(-800);
        assertThat(model.information(40)).isCloseTo(Math.exp(-40), within(1e-30));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "0", "-1"})
    void an_invalid_discrimination_is_named_with_its_item_and_value(double discrimination) {
        assertThatThrownBy(() -> Item.twoParameterLogistic("java-17", discrimination, 0))
                .isInstanceOf(InvalidItemParameter.class)
                .hasMessage(
                        "Item java-17 has discrimination " + discrimination + ", which must be positive and finite");
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity"})
    void an_invalid_difficulty_is_named_with_its_item_and_value(double difficulty) {
        assertThatThrownBy(() -> Item.twoParameterLogistic("java-17", 1, difficulty))
                .isInstanceOf(InvalidItemParameter.class)
                .hasMessage("Item java-17 has difficulty " + difficulty + ", which must be finite");
    }

    @Test
    void a_model_without_item_names_the_parameter() {
        assertThatThrownBy(() -> new TwoParameterLogistic(-1, 0))
                .isInstanceOfSatisfying(InvalidItemParameter.class, invalid -> {
                    assertThat(invalid.itemId()).isEmpty();
                    assertThat(invalid.parameter()).isEqualTo("discrimination");
                    assertThat(invalid.value()).isEqualTo(-1);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    void a_score_that_does_not_exist_has_no_probability(int score) {
        TwoParameterLogistic model = new TwoParameterLogistic(1, 0);

        assertThatThrownBy(() -> model.probability(score, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> model.derivative(score, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
