package dev.rehearse.cli.calibrate;

import dev.rehearse.calibration.fit.ItemFit;
import dev.rehearse.cli.operator.Answer;
import dev.rehearse.cli.operator.Columns;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The estimated parameters of items beside those until now, the items that fit worst first. */
final class ChangeTable {

    /** As in the statistics of practice tests; values below 1 mean nothing. */
    private static final double HIGHEST_INFIT = 1.3;

    /** An item without a number is last. */
    private static final Comparator<ItemFit> WORST_FIRST =
            Comparator.comparingDouble(fit -> Double.isNaN(fit.infit()) ? Double.POSITIVE_INFINITY : -fit.infit());

    private final Map<String, Answer> items;
    private final List<ItemFit> fits;

    /**
     * The table of a service's answer.
     *
     * @param items that were estimated, as the service names them
     * @param fits of these and of anchors
     */
    ChangeTable(List<Answer> items, List<ItemFit> fits) {
        this.items = items.stream().collect(Collectors.toMap(ChangeTable::id, Function.identity()));
        this.fits = fits.stream().sorted(WORST_FIRST).toList();
    }

    private static String id(Answer item) {
        return item.text("question") + "/" + item.number("version");
    }

    /** Nothing where all items are anchors. */
    List<String> lines() {
        if (items.isEmpty()) {
            return List.of("All of these items have stored parameters; --anew estimates them again.");
        }
        var columns = new Columns(1, 2, 3, 4, 5, 6)
                .row("Question", "Answers", "Infit", "Difficulty until now", "new", "Discrimination until now", "new");
        fits.stream()
                .filter(fit -> items.containsKey(fit.itemId()))
                .forEach(fit -> row(columns, Objects.requireNonNull(items.get(fit.itemId())), fit));
        return columns.lines();
    }

    private static void row(Columns columns, Answer item, ItemFit fit) {
        var before = item.inner("before");
        var now = item.inner("parameters");
        columns.row(
                item.text("topic") + "/" + item.text("slug"),
                item.number("responses"),
                Double.isNaN(fit.infit()) ? "" : number(fit.infit()),
                difficulty(before) + (before.text("source").equals("prior") ? " (judged)" : ""),
                difficulty(now),
                discrimination(before),
                discrimination(now));
    }

    private static String difficulty(Answer parameters) {
        return number(parameters.decimal("difficulty")) + " ± "
                + number(parameters.inner("uncertainty").decimal("difficulty"));
    }

    /** Its standard error follows from that of the logarithm (delta method). */
    private static String discrimination(Answer parameters) {
        double discrimination = parameters.decimal("discrimination");
        return number(discrimination) + " ± "
                + number(discrimination * parameters.inner("uncertainty").decimal("logDiscrimination"));
    }

    /** Names anchors that do not fit any more. */
    Optional<String> misfitOfOthers() {
        var misfit = fits.stream()
                .filter(fit -> !items.containsKey(fit.itemId()) && fit.infit() > HIGHEST_INFIT)
                .map(fit -> fit.itemId() + " (infit " + number(fit.infit()) + ")")
                .collect(Collectors.joining(", "));
        return misfit.isEmpty()
                ? Optional.empty()
                : Optional.of("Anchors that do not fit any more: " + misfit + ". --anew estimates them again.");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
