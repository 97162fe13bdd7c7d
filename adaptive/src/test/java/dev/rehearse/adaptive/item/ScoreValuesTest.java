package dev.rehearse.adaptive.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All scores in one pass are to the last bit what a model gives of one score. */
class ScoreValuesTest {

    static Stream<ItemResponseModel> models() {
        SplittableRandom random = new SplittableRandom(5);
        return Stream.generate(() -> Stream.<ItemResponseModel>of(
                        new GradedResponse(1, a(random), -1.5, -0.4, 0.3, 2),
                        new GradedResponse(1.7, a(random), b(random)),
                        new GradedResponse(1, 8 * a(random), 0.1, 0.1001),
                        new ModifiedGradedResponse(1, a(random), b(random), 0.5, -0.4),
                        new GeneralizedPartialCredit(1, a(random), b(random), b(random), b(random)),
                        new GeneralizedPartialCredit(1.7, 8 * a(random), b(random), b(random)),
                        new PartialCredit(1, b(random), b(random)),
                        new RatingScale(1, b(random), -0.6, 0.5),
                        new NominalResponse(new double[] {a(random), -a(random)}, new double[] {b(random), b(random)}),
                        new TwoParameterLogistic(a(random), b(random)),
                        new Logistic(1, a(random), b(random), 0.2, 0.9)))
                .limit(6)
                .flatMap(models -> models);
    }

    private static double a(SplittableRandom random) {
        return Math.exp(0.5 * random.nextGaussian());
    }

    private static double b(SplittableRandom random) {
        return random.nextGaussian();
    }

    @ParameterizedTest
    @MethodSource("models")
    void all_scores_at_once_are_those_of_each_score(ItemResponseModel model) {
        // One for two abilities: what it held before must not matter.
        ScoreValues values = new ScoreValues(model.maximumScore() + 1);

        DoubleStream.concat(
                        DoubleStream.of(0, 0.1, -400, -37.5, 37.5, 400),
                        DoubleStream.iterate(-6, theta -> theta < 6, theta -> theta + 0.37))
                .forEach(theta -> {
                    values.of(model, theta);

                    for (int score = 0; score <= model.maximumScore(); score++) {
                        assertThat(values.logProbability[score]).isEqualTo(model.logProbability(score, theta));
                        assertThat(values.slope[score]).isEqualTo(model.logDerivative(score, theta));
                        assertThat(values.observedInformation[score])
                                .isEqualTo(model.observedInformation(score, theta));
                    }
                });
    }
}
