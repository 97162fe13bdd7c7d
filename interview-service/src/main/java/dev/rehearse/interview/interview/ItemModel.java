package dev.rehearse.interview.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.interview.pool.Uncertainty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The item response model of a question, as it was when the question was asked.
 *
 * @param a discrimination, per logit
 * @param b difficulty, or the thresholds or steps of the scores from 1, in logits
 * @param c probability that guessing is right
 * @param uncertainty of a and b; absent if they are taken as certain, as in interviews that did not record it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemModel(
        Form form,
        double a,
        List<Double> b,
        double c,
        @Nullable Uncertainty uncertainty) {

    /** Which model. */
    public enum Form {
        /** Right or wrong, with guessing. */
        LOGISTIC,
        /** Ordered categories, of which each has a threshold. */
        GRADED,
        /** Partial credit with steps. */
        PARTIAL
    }

    public ItemModel {
        b = List.copyOf(b);
    }

    /** The highest score. */
    public int maximum() {
        return b.size();
    }

    /** The item's location: its difficulty, or the mean of its thresholds. */
    public double difficulty() {
        return b.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** The engine's model; if it is uncertain, the same object for all equal models. */
    public ItemResponseModel response() {
        return ResponseModels.of(this);
    }
}
