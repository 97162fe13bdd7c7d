package dev.rehearse.question.pool;

import dev.rehearse.question.catalog.Difficulty;

/**
 * The parameters of an item's model, and their source.
 *
 * @param discrimination slope of the item response function, per logit
 * @param difficulty the ability at which an answer is right half of the time, in logits
 * @param source {@code prior}: from the author's judgement alone
 * @param uncertainty of the parameters
 */
public record Parameters(double discrimination, double difficulty, String source, Uncertainty uncertainty) {

    /*
     * An author's three levels as a prior. With abilities distributed N(0, 1), a difficulty of one standard deviation
     * above or below the mean is answered rightly by 30 and 70 percent of candidates. A discrimination of 1 is typical
     * of calibrated item banks (Baker, The Basics of Item Response Theory, 2nd ed., 2001, ch. 2: 0.65 to 1.34 is
     * "moderate"); nothing is known of the single item that would justify another.
     */
    private static final double DISCRIMINATION = 1.0;
    private static final double STEP = 1.0;

    static Parameters prior(Difficulty difficulty) {
        double location = switch (difficulty) {
            case EASY -> -STEP;
            case MEDIUM -> 0;
            case HARD -> STEP;
        };
        return new Parameters(DISCRIMINATION, location, "prior", Uncertainty.PRIOR);
    }
}
