package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.ParameterSpread;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.step.PreparedProcedure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Prints the time that a pool of calibrated items takes to prepare, each with a model of its own whose parameters are
 * uncertain: that of its models, and that of the rest. The least of five rounds; seed 1.
 */
final class CalibratedPoolReport {

    private static final int ROUNDS = 5;
    private static final ParameterSpread CALIBRATED = new ParameterSpread(0.15, 0.2, 0, 0.3);

    private CalibratedPoolReport() {}

    /** Takes the number of items. */
    static void main(String... arguments) {
        int size = Integer.parseInt(arguments[0]);
        Map<String, Function<SplittableRandom, ItemResponseModel>> kinds = Map.of(
                "graded, 5 scores", CalibratedPoolReport::graded,
                "partial, 3 scores", CalibratedPoolReport::partial,
                "right or wrong", CalibratedPoolReport::logistic);
        kinds.forEach((name, kind) -> {
            double models = Double.POSITIVE_INFINITY;
            double rest = Double.POSITIVE_INFINITY;
            for (int round = 0; round < ROUNDS; round++) {
                SplittableRandom random = new SplittableRandom(1);
                double begun = milliseconds();
                List<ItemResponseModel> uncertain = IntStream.range(0, size)
                        .<ItemResponseModel>mapToObj(_ -> UncertainModel.of(kind.apply(random), CALIBRATED))
                        .toList();
                double made = milliseconds();
                PreparedProcedure.of(design(uncertain).test(1));
                models = Math.min(models, made - begun);
                rest = Math.min(rest, milliseconds() - made);
            }
            System.out.printf(
                    "%s, %d items: %.0f ms for their models, %.0f ms for the rest%n", name, size, models, rest);
        });
    }

    private static double milliseconds() {
        return System.nanoTime() / 1e6;
    }

    private static ItemResponseModel graded(SplittableRandom random) {
        double b = random.nextGaussian();
        return new GradedResponse(1, discrimination(random), b - 1.5, b - 0.5, b + 0.4, b + 1.6);
    }

    private static ItemResponseModel partial(SplittableRandom random) {
        double b = random.nextGaussian();
        return new GeneralizedPartialCredit(1, discrimination(random), b - 0.7, b + 0.7);
    }

    private static ItemResponseModel logistic(SplittableRandom random) {
        return Logistic.twoParameter(1, discrimination(random), random.nextGaussian());
    }

    private static double discrimination(SplittableRandom random) {
        return Math.exp(0.3 * random.nextGaussian());
    }

    private static TestDesign design(List<ItemResponseModel> models) {
        SplittableRandom ids = new SplittableRandom(2);
        return new TestDesign(
                new TestSpecification(
                        30, 40, 0.01, Optional.empty(), List.of(), List.of(), new MaximumInformation(), 5, 0),
                models.stream()
                        .map(model -> new DesignItem(
                                new Item(new UUID(ids.nextLong(), ids.nextLong()).toString(), model),
                                "open",
                                "topic",
                                "c",
                                null,
                                Set.of(),
                                false))
                        .toList());
    }
}
