package dev.rehearse.question.parameters;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearse.question.catalog.Difficulty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an item's model, and their source.
 *
 * @param discrimination slope of the item response function, per logit
 * @param difficulty the ability at which an answer is right half of the time, in logits; of several thresholds or steps
 *     their mean
 * @param source {@code prior}: from the author's judgement alone; {@code calibrated}: estimated from answers
 * @param uncertainty of the parameters
 * @param model as calibrated; absent with {@code prior}, where the kind of the question determines it
 * @param thresholds or steps of the scores from 1, in logits, as calibrated; absent if the model is logistic
 * @param guessing probability that an answer is right at very low ability, as calibrated, from 0 and below 1; absent
 *     unless the model is logistic
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Parameters(
        double discrimination,
        double difficulty,
        String source,
        Uncertainty uncertainty,
        @Nullable ItemModel model,
        @Nullable List<Double> thresholds,
        @Nullable Double guessing) {

    /*
     * An author's three levels as a prior. With abilities distributed N(0, 1), a difficulty of one standard deviation
     * above or below the mean is answered rightly by 30 and 70 percent of candidates. A discrimination of 1 is typical
     * of calibrated item banks (Baker, The Basics of Item Response Theory, 2nd ed., 2001, ch. 2: 0.65 to 1.34 is
     * "moderate"); nothing is known of the single item that would justify another.
     */
    private static final double DISCRIMINATION = 1.0;
    private static final double STEP = 1.0;

    public Parameters {
        thresholds = thresholds == null ? null : List.copyOf(thresholds);
    }

    static Parameters prior(Difficulty difficulty) {
        double location = switch (difficulty) {
            case EASY -> -STEP;
            case MEDIUM -> 0;
            case HARD -> STEP;
        };
        return new Parameters(DISCRIMINATION, location, "prior", Uncertainty.PRIOR, null, null, null);
    }

    /** As a calibration estimated them; a right-or-wrong item has one threshold, its difficulty. */
    static Parameters calibrated(
            ItemModel model, double discrimination, List<Double> thresholds, double guessing, Uncertainty uncertainty) {
        boolean isLogistic = model == ItemModel.LOGISTIC;
        double mean =
                thresholds.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return new Parameters(
                discrimination,
                mean,
                "calibrated",
                uncertainty,
                model,
                isLogistic ? null : thresholds,
                isLogistic ? guessing : null);
    }

    /** The thresholds or steps of a calibrated item; of a logistic one its difficulty alone. */
    List<Double> locations() {
        return thresholds == null ? List.of(difficulty) : thresholds;
    }
}
