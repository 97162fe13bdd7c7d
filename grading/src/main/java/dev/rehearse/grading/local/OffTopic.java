package dev.rehearse.grading.local;

import dev.rehearse.grading.regression.Ensemble;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is no answer to this question: an answer to another one on the same subject, talk, and non-answers that no
 * rule knows. Off-topic detection without examples of the question: Higgins, Burstein and Attali 2006,
 * doi:10.1017/S1351324906004189.
 *
 * @param words the probability of it, from {@link Features#wholeNames} without an encoder
 * @param detector the same from those with an encoder and from {@link #values}
 */
public record OffTopic(Ensemble words, Detector detector) {

    /** The probabilities between which an answer's score falls from all to nothing. */
    private static final double FROM = 0.75;

    private static final double TO = 0.95;

    /**
     * The factor that reduces the score of an answer, 0 to 1.
     *
     * @param meaning the {@link #values}; null without an encoder
     */
    public double factor(double[] whole, double @Nullable [] meaning) {
        double probability = meaning == null ? words.predict(whole) : detector.probability(whole, meaning);
        return 1 - Math.clamp((probability - FROM) / (TO - FROM), 0, 1);
    }

    /**
     * How the vectors of an answer, its question and its reference go together, dimension by dimension: the products of
     * answer and reference and of answer and question, and the difference of answer and reference. Null where there is
     * no encoder.
     */
    static double @Nullable [] values(
            float @Nullable [] question, float @Nullable [] reference, float @Nullable [] answer) {
        if (question == null || reference == null || answer == null) {
            return null;
        }
        int size = answer.length;
        double[] values = new double[3 * size];
        for (int i = 0; i < size; i++) {
            values[i] = answer[i] * reference[i];
            values[size + i] = answer[i] * question[i];
            values[2 * size + i] = Math.abs(answer[i] - reference[i]);
        }
        return values;
    }
}
