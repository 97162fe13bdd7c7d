package dev.rehearse.question.parameters;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Calibrated items as the file that {@code ./rehearse calibrate --anchors} reads: CSV, with all digits, and without
 * covariances, because anchors are fixed.
 */
final class ItemBankText {

    private static final List<String> COLUMNS = List.of("item", "model", "a", "b", "c", "b1", "b2", "b3", "b4", "n");
    private static final int MOST_THRESHOLDS = 4;

    private ItemBankText() {}

    static String of(List<CalibratedItem> items) {
        return String.join(",", COLUMNS) + "\r\n"
                + items.stream().map(ItemBankText::line).collect(Collectors.joining());
    }

    private static String line(CalibratedItem item) {
        var parameters = item.parameters();
        var guessing = parameters.guessing();
        var thresholds = guessing == null ? parameters.locations() : List.<Double>of();
        var numbered = IntStream.range(0, MOST_THRESHOLDS)
                .mapToObj(i -> i < thresholds.size() ? thresholds.get(i).toString() : "")
                .collect(Collectors.joining(","));
        return String.join(
                        ",",
                        item.question() + "/" + item.version(),
                        model(parameters),
                        Double.toString(parameters.discrimination()),
                        guessing == null ? "" : Double.toString(parameters.difficulty()),
                        guessing == null ? "" : guessing.toString(),
                        numbered,
                        Integer.toString(item.responses()))
                + "\r\n";
    }

    private static String model(Parameters parameters) {
        return switch (parameters.model()) {
            case GRADED -> "GRM";
            case PARTIAL -> "GPCM";
            case LOGISTIC -> "3PL";
            case null -> throw new IllegalArgumentException("not calibrated");
        };
    }
}
