package dev.rehearse.interview.interview;

import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import java.util.List;

/**
 * The item response model that an answer is read by, as it was when the question was asked.
 *
 * @param a discrimination, per logit
 * @param b difficulty, or the thresholds or steps of the scores from 1, in logits
 * @param c probability that guessing is right
 */
public record ItemModel(Form form, double a, List<Double> b, double c) {

    /** Which model. */
    public enum Form {
        /** Right or wrong, with guessing. */
        LOGISTIC,
        /** Ordered categories, of which each has a threshold. */
        GRADED,
        /** Partial credit, step by step. */
        PARTIAL
    }

    public ItemModel {
        b = List.copyOf(b);
    }

    /** The highest score. */
    public int maximum() {
        return b.size();
    }

    /** Where the item measures: the difficulty, or the mean of its thresholds. */
    public double difficulty() {
        return b.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    public ItemResponseModel response() {
        double[] thresholds = b.stream().mapToDouble(Double::doubleValue).toArray();
        return switch (form) {
            case LOGISTIC -> Logistic.threeParameter(1, a, thresholds[0], c);
            case GRADED -> new GradedResponse(1, a, thresholds);
            case PARTIAL -> new GeneralizedPartialCredit(1, a, thresholds);
        };
    }
}
