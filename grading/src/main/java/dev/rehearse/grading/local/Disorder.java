package dev.rehearse.grading.local;

import dev.rehearse.grading.regression.Ensemble;
import org.jspecify.annotations.Nullable;

/**
 * Tells loose words from sentences: by word classes and the reference's order, and by the meaning vector, which the
 * encoder makes of words in their places.
 *
 * @param words the probability that an answer is loose words, from {@link Features#textNames}; used without an encoder
 * @param detector the same from those and the answer's vector
 */
public record Disorder(Ensemble words, Detector detector) {

    /** The probabilities from which an answer counts as loose words. */
    private static final double BY_REFERENCE = 0.8;

    private static final double BY_RUBRIC = 0.6;

    /** The same where there is no encoder. */
    private static final double BY_REFERENCE_LEXICAL = 0.6;

    private static final double BY_RUBRIC_LEXICAL = 0.5;

    /** An answer of fewer words may be a list, as its reference may be, and right in any order. */
    public static final int LEAST_WORDS = 6;

    /** The share of a score that loose words keep, because the model is not certain of them. */
    private static final double KEPT = 0.3;

    /**
     * The factor that reduces an answer's credit for being loose words.
     *
     * @param meaning the answer's vector
     * @param derived whether it is compared with references, not with an author's rubric
     */
    public double factor(double[] text, float @Nullable [] meaning, boolean derived) {
        if (derived && TextFeatures.words(text) < LEAST_WORDS) {
            return 1;
        }
        boolean loose = meaning == null
                ? words.predict(text) > (derived ? BY_REFERENCE_LEXICAL : BY_RUBRIC_LEXICAL)
                : detector.probability(text, values(meaning)) > (derived ? BY_REFERENCE : BY_RUBRIC);
        return loose ? KEPT : 1;
    }

    /** The vector as a ridge reads it. */
    public static double[] values(float[] meaning) {
        double[] values = new double[meaning.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = meaning[i];
        }
        return values;
    }
}
