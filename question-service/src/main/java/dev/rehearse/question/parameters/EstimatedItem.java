package dev.rehearse.question.parameters;

import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration says of an item.
 *
 * @param line of the file
 * @param modelName as the file has it
 * @param thresholds or steps of the scores from 1; of a right-or-wrong item its difficulty alone
 * @param uncertainty absent if the file says nothing of it: the item was an anchor
 * @param responses number of answers
 */
record EstimatedItem(
        long line,
        UUID question,
        int version,
        String modelName,
        ItemModel model,
        double discrimination,
        List<Double> thresholds,
        double guessing,
        @Nullable Uncertainty uncertainty,
        int responses) {

    EstimatedItem {
        thresholds = List.copyOf(thresholds);
    }

    /** Whether it is an anchor with the parameters that are stored. */
    boolean isAnchor(CalibratedItem stored) {
        return uncertainty == null
                && stored.question().equals(question)
                && stored.version() == version
                && parameters(stored.parameters().uncertainty()).equals(stored.parameters());
    }

    CalibratedItem calibrated(String by, Instant at) {
        return new CalibratedItem(
                question, version, parameters(Objects.requireNonNull(uncertainty)), responses, by, at);
    }

    Violation wrong(String column, ProblemText message, String value) {
        return new Violation("line " + line + " " + column, message, value);
    }

    private Parameters parameters(Uncertainty known) {
        return Parameters.calibrated(model, discrimination, thresholds, guessing, known);
    }
}
