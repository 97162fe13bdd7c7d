package dev.rehearse.grading.local;

import dev.rehearse.grading.regression.Ensemble;
import dev.rehearse.grading.regression.Ridge;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells loose words from sentences: by word classes and the reference's order, and by the meaning vector, which the
 * encoder makes of words in their places.
 *
 * @param words the probability that an answer is loose words, from {@link Features#textNames}
 * @param vector the same from its meaning vector alone
 * @param both the same from the features of the text and what the vector says
 */
public record Disorder(Ensemble words, Ridge vector, Ensemble both) {

    /** The probabilities from which an answer counts as loose words. */
    private static final double BY_REFERENCE = 0.8;

    private static final double BY_RUBRIC = 0.6;

    /** The same where there is no encoder. */
    private static final double BY_REFERENCE_LEXICAL = 0.6;

    private static final double BY_RUBRIC_LEXICAL = 0.5;

    /** The share of a score that loose words keep, because the model is not certain of them. */
    private static final double KEPT = 0.3;

    /**
     * The factor that reduces an answer's credit for being loose words.
     *
     * @param meaning the answer's vector
     * @param derived whether it is compared with references, not with an author's rubric
     */
    public double factor(double[] text, float @Nullable [] meaning, boolean derived) {
        double bound = meaning == null
                ? derived ? BY_REFERENCE_LEXICAL : BY_RUBRIC_LEXICAL
                : derived ? BY_REFERENCE : BY_RUBRIC;
        return probability(text, meaning) > bound ? KEPT : 1;
    }

    double probability(double[] text, float @Nullable [] meaning) {
        return meaning == null ? words.predict(text) : both.predict(with(text, vector.predict(values(meaning))));
    }

    /** The features of the text, and what the vector says. */
    public static double[] with(double[] text, double ofVector) {
        double[] all = Arrays.copyOf(text, text.length + 1);
        all[text.length] = ofVector;
        return all;
    }

    public static double[] values(float[] meaning) {
        double[] values = new double[meaning.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = meaning[i];
        }
        return values;
    }
}
