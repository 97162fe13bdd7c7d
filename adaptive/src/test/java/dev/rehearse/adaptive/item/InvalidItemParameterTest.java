package dev.rehearse.adaptive.item;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvalidItemParameterTest {

    @ParameterizedTest
    @MethodSource("invalid")
    void item_and_value_are_named(Supplier<ItemResponseModel> model, String problem) {
        assertThatThrownBy(() -> Item.of("essay", model))
                .isInstanceOf(InvalidItemParameter.class)
                .hasMessage("Item essay has " + problem);
    }

    static Stream<Arguments> invalid() {
        return Stream.concat(ofRightOrWrongItems(), ofGradedItems());
    }

    private static Stream<Arguments> ofRightOrWrongItems() {
        return Stream.of(
                invalid(() -> Logistic.oneParameter(0, 1), "scaling 0.0, which must be positive and finite"),
                invalid(
                        () -> Logistic.twoParameter(1, -1, 0),
                        "discrimination -1.0, which must be positive and finite"),
                invalid(() -> Logistic.twoParameter(1, 1, Double.NaN), "difficulty NaN, which must be finite"),
                invalid(
                        () -> Logistic.twoParameter(1, 1e31, 0),
                        "discrimination 1.0E31, which must be from 1e-30 to 1e30"),
                invalid(() -> Logistic.twoParameter(1e-31, 1, 0), "scaling 1.0E-31, which must be from 1e-30 to 1e30"),
                invalid(
                        () -> Logistic.twoParameter(1, 1, -1e31),
                        "difficulty -1.0E31, which must be from -1e30 to 1e30"),
                invalid(() -> Logistic.threeParameter(1, 1, 0, 1), "guessing 1.0, which must be from 0 and below 1"),
                invalid(
                        () -> Logistic.threeParameter(1, 1, 0, -0.1),
                        "guessing -0.1, which must be from 0 and below 1"),
                invalid(
                        () -> new Logistic(1, 1, 0, 0.5, 0.5),
                        "ceiling 0.5, which must be above the guessing 0.5 and at most 1"),
                invalid(
                        () -> new Logistic(1, 1, 0, 0.5, 1.1),
                        "ceiling 1.1, which must be above the guessing 0.5 and at most 1"));
    }

    private static Stream<Arguments> ofGradedItems() {
        return Stream.of(
                invalid(() -> new GradedResponse(1, 1), "number of thresholds 0.0, which must be at least 1"),
                invalid(() -> new GradedResponse(1, 1, 0.5, 0.5), "threshold 2 0.5, which must be above 0.5"),
                invalid(() -> new ModifiedGradedResponse(1, 1, 1, 0, 0.5), "threshold 2 0.5, which must be above 1.0"),
                invalid(
                        () -> new GeneralizedPartialCredit(1, 0, 0.5),
                        "discrimination 0.0, which must be positive and finite"),
                invalid(
                        () -> new PartialCredit(1, 0, Double.NEGATIVE_INFINITY),
                        "step 2 -Infinity, which must be finite"),
                invalid(() -> new RatingScale(1, Double.NaN, 1), "location NaN, which must be finite"),
                invalid(
                        () -> new NominalResponse(new double[] {1, 2}, new double[] {1}),
                        "number of intercepts 1.0, which must be that of slopes, 2"));
    }

    private static Arguments invalid(Supplier<ItemResponseModel> model, String problem) {
        return Arguments.of(model, problem);
    }
}
