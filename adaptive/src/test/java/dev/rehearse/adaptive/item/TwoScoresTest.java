package dev.rehearse.adaptive.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** With two scores each model of more scores is the two-parameter logistic one. */
class TwoScoresTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void a_model_of_many_scores_is_with_two_of_them_the_logistic_one(
            @ForAll boolean normalOgive,
            @ForAll @DoubleRange(min = 0.05, max = 8) double a,
            @ForAll @DoubleRange(min = -4, max = 4) double b,
            @ForAll @DoubleRange(min = -12, max = 12) double theta) {
        double d = normalOgive ? 1.702 : 1;
        ItemResponseModel logistic = Logistic.twoParameter(d, a, b);

        for (ItemResponseModel other : List.of(
                new GradedResponse(d, a, b),
                new ModifiedGradedResponse(d, a, b + 0.4, 0.4),
                new GeneralizedPartialCredit(d, a, b),
                new NominalResponse(new double[] {d * a}, new double[] {-d * a * b}))) {
            assertEqual(other, logistic, theta);
        }
        assertEqual(new PartialCredit(d, b), Logistic.oneParameter(d, b), theta);
        assertEqual(new RatingScale(d, 0.3, b - 0.3), Logistic.oneParameter(d, b), theta);
        assertEqual(new TwoParameterLogistic(d * a, b), logistic, theta);
    }

    private static void assertEqual(ItemResponseModel model, ItemResponseModel expected, double theta) {
        double[] values = values(expected, theta);
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();

        assertThat(values(model, theta)).containsExactly(values, within(1e-11 * Math.max(1, largest)));
    }

    private static double[] values(ItemResponseModel model, double theta) {
        return IntStream.rangeClosed(0, model.maximumScore())
                .boxed()
                .flatMap(k -> List.of(
                        model.probability(k, theta),
                        model.logProbability(k, theta),
                        model.derivative(k, theta),
                        model.secondDerivative(k, theta),
                        model.logDerivative(k, theta),
                        model.observedInformation(k, theta),
                        model.information(theta),
                        model.informationDerivative(theta),
                        model.informationSecondDerivative(theta),
                        model.warmBias(theta))
                        .stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
