package dev.rehearse.question.parameters;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a calibration's file. What it finds wrong it adds to the errors, by line and column. */
record CalibrationRow(long line, Map<String, String> cells, List<Violation> errors) {

    static final String ITEM = "item";
    private static final String MODEL = "model";
    private static final String MODELS = "1PL, 2PL, 3PL, GRM, PCM, GPCM";

    /*
     * Far outside of what is plausible: a discrimination above 4 or a difficulty beyond 6 is the mark of an item that
     * the answers hardly determine. The ranges only keep out what would break interviews.
     */
    private static final double SMALLEST_DISCRIMINATION = 0.01;
    private static final double LARGEST_DISCRIMINATION = 20;
    private static final double FARTHEST = 20;
    private static final double LARGEST_GUESSING = 0.9;
    private static final int MOST_RESPONSES = 100_000_000;

    /** What the row says; absent if anything is wrong with it. */
    @Nullable
    EstimatedItem read() {
        int before = errors.size();
        var key = item();
        var model = model();
        if (model == null || errors.size() > before) {
            return null;
        }
        double a = number("a", SMALLEST_DISCRIMINATION, LARGEST_DISCRIMINATION);
        var thresholds = model == ItemModel.LOGISTIC ? List.of(number("b", -FARTHEST, FARTHEST)) : thresholds(model);
        double c = cell("c").isEmpty() ? 0 : number("c", 0, LARGEST_GUESSING);
        exactlyOne("d");
        exactlyOne("D");
        int responses = responses();
        if (errors.size() > before) {
            return null;
        }
        // With one threshold, both models of ordered scores are the logistic one without guessing.
        var form = thresholds.size() == 1 ? ItemModel.LOGISTIC : model;
        var uncertainty = uncertainty(a, thresholds.size(), c > 0);
        return errors.size() > before || key == null
                ? null
                : new EstimatedItem(
                        line, key.id, key.version, cell(MODEL), form, a, thresholds, c, uncertainty, responses);
    }

    private record Key(UUID id, int version) {}

    /** Its question and version, as in the responses of a practice test. */
    private @Nullable Key item() {
        var text = cell(ITEM);
        int slash = text.indexOf('/');
        var id = Parameter.idOf(slash < 0 ? text : text.substring(0, slash));
        var version = slash < 0 ? "" : text.substring(slash + 1);
        if (id.isEmpty() || !version.matches("[1-9]\\d{0,8}")) {
            wrong(ITEM, ProblemText.of(text.isEmpty() ? "field.missing" : "parameters.item"));
            return null;
        }
        return new Key(id.get(), Integer.parseInt(version));
    }

    private @Nullable ItemModel model() {
        return switch (cell(MODEL)) {
            case "1PL", "2PL", "3PL" -> ItemModel.LOGISTIC;
            case "GRM" -> ItemModel.GRADED;
            case "PCM", "GPCM" -> ItemModel.PARTIAL;
            default -> {
                wrong(MODEL, ProblemText.of("field.one-of", "words", MODELS));
                yield null;
            }
        };
    }

    private List<Double> thresholds(ItemModel model) {
        var thresholds = new ArrayList<Double>();
        do {
            var name = "b" + (thresholds.size() + 1);
            double next = number(name, -FARTHEST, FARTHEST);
            if (model == ItemModel.GRADED && !thresholds.isEmpty() && next <= thresholds.getLast()) {
                wrong(
                        name,
                        ProblemText.of(
                                "field.more-than", "limit", thresholds.getLast().toString()));
            }
            thresholds.add(next);
        } while (!cell("b" + (thresholds.size() + 1)).isEmpty());
        return thresholds;
    }

    /** Interviews have no upper asymptote, and their abilities are in logits. */
    private void exactlyOne(String column) {
        if (!cell(column).isEmpty() && !cell(column).matches("1(\\.0*)?")) {
            wrong(column, ProblemText.of("parameters.one"));
        }
    }

    private int responses() {
        var text = cell("n");
        int responses = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (responses < 1 || responses > MOST_RESPONSES) {
            wrong("n", ProblemText.of("field.integer", "lowest", 1).with("highest", String.valueOf(MOST_RESPONSES)));
        }
        return responses;
    }

    /** Absent where the row says nothing of it, as of an anchor. */
    private @Nullable Uncertainty uncertainty(double discrimination, int thresholds, boolean hasGuessing) {
        var text = cell("covariance");
        if (text.isEmpty()) {
            return null;
        }
        var found =
                CovarianceText.of(text, 1 + thresholds, hasGuessing).map(matrix -> matrix.relativeTo(discrimination));
        if (found.isEmpty() || !found.get().isUsable()) {
            wrong(
                    "covariance",
                    found.isEmpty()
                            ? ProblemText.of("parameters.covariance", "number", 1 + thresholds)
                            : ProblemText.of("parameters.uncertainty", "highest", plain(Uncertainty.LARGEST)));
            return null;
        }
        return found.get();
    }

    private double number(String column, double lowest, double highest) {
        try {
            double number = Double.parseDouble(cell(column));
            if (lowest <= number && number <= highest) {
                return number;
            }
        } catch (NumberFormatException _) {
            // The sentence below says what is wrong.
        }
        wrong(
                column,
                ProblemText.of("parameters.number", "lowest", plain(lowest)).with("highest", plain(highest)));
        return lowest;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    private void wrong(String column, ProblemText message) {
        errors.add(new Violation("line " + line + " " + column, message, cell(column)));
    }
}
