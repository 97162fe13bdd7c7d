package dev.rehearse.interview.engine;

import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.ShownValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of one item: those its model has, within the bounds of calibrated items.
 *
 * @param path JSON pointer to the item
 */
record ItemParameters(String path, EngineItem item) {

    private static final double SMALLEST_DISCRIMINATION = 0.01;
    private static final double LARGEST_DISCRIMINATION = 10;
    private static final double FARTHEST = 10;
    private static final double MOST_GUESSING = 0.95;
    private static final int MOST_SCORES = 20;

    ItemResponseModel model() {
        double a = bounded(
                "discrimination", item.discrimination(), new Bounds(SMALLEST_DISCRIMINATION, LARGEST_DISCRIMINATION));
        return switch (item.model()) {
            case TWO_PARAMETER -> {
                refuse("guessing", item.guessing());
                refuse("thresholds", item.thresholds());
                refuse("steps", item.steps());
                yield Logistic.twoParameter(1, a, difficulty());
            }
            case THREE_PARAMETER -> {
                refuse("thresholds", item.thresholds());
                refuse("steps", item.steps());
                double guessing = bounded("guessing", item.guessing(), new Bounds(0, MOST_GUESSING));
                yield Logistic.threeParameter(1, a, difficulty(), guessing);
            }
            case GRADED_RESPONSE -> {
                refuse("difficulty", item.difficulty());
                refuse("guessing", item.guessing());
                refuse("steps", item.steps());
                yield new GradedResponse(1, a, ascending(list("thresholds", item.thresholds())));
            }
            case PARTIAL_CREDIT -> {
                refuse("difficulty", item.difficulty());
                refuse("guessing", item.guessing());
                refuse("thresholds", item.thresholds());
                yield new GeneralizedPartialCredit(1, a, list("steps", item.steps()));
            }
        };
    }

    private record Bounds(double lowest, double highest) {}

    private double difficulty() {
        return bounded("difficulty", item.difficulty(), new Bounds(-FARTHEST, FARTHEST));
    }

    private double bounded(String field, @Nullable Double value, Bounds bounds) {
        if (value == null) {
            throw missing(field);
        }
        if (!(value >= bounds.lowest() && value <= bounds.highest())) {
            throw problem(field, outside(bounds.lowest(), bounds.highest()), value);
        }
        return value;
    }

    /** The range of a number, as shown to people. */
    static ProblemText outside(double lowest, double highest) {
        return ProblemText.of("engine.range", "lowest", text(lowest)).with("highest", text(highest));
    }

    private static String text(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%s", number);
    }

    private double[] list(String field, @Nullable List<Double> values) {
        if (values == null) {
            throw missing(field);
        }
        if (values.isEmpty() || values.size() > MOST_SCORES) {
            throw problem(
                    field, ProblemText.of("engine.length", "most", MOST_SCORES).with("least", 1), values.size());
        }
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bounded(field + "/" + i, values.get(i), new Bounds(-FARTHEST, FARTHEST));
        }
        return numbers;
    }

    private double[] ascending(double... thresholds) {
        for (int i = 1; i < thresholds.length; i++) {
            if (thresholds[i] <= thresholds[i - 1]) {
                throw problem("thresholds/" + i, ProblemText.of("engine.ascending"), thresholds[i]);
            }
        }
        return thresholds;
    }

    private void refuse(String field, @Nullable Object value) {
        if (value != null) {
            throw problem(
                    field,
                    ProblemText.of("engine.not-of-model", "model", item.model().word()),
                    value);
        }
    }

    private HttpProblem missing(String field) {
        return new HttpProblem.InvalidField(
                path + "/" + field,
                ProblemText.of("engine.needed", "model", item.model().word()),
                "null");
    }

    private HttpProblem problem(String field, ProblemText message, Object value) {
        return new HttpProblem.InvalidField(path + "/" + field, message, ShownValue.of(value));
    }
}
