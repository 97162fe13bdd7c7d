package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Stems;
import java.util.List;
import java.util.Set;

/** Features of an answer's text alone, which tell sentences from loose words, such as those of a reference. */
final class TextFeatures {

    static final List<String> NAMES = List.of(
            "fluency",
            "least fluent sentence",
            "distinct words",
            "function words",
            "words",
            "words of a reference",
            "pairs of a reference",
            "order of a reference",
            "pairs that a reference has");

    private static final int SENTENCE = 6;

    private static final int WORDS = NAMES.indexOf("words");

    private TextFeatures() {}

    /** The number of words of an answer with these features. */
    static long words(double[] text) {
        return Math.round(Math.expm1(text[WORDS]));
    }

    static double[] of(Prepared task, Response answer, Fluency fluency) {
        double[] order = order(task, answer);
        int words = Math.max(1, answer.words().size());
        return new double[] {
            fluency.of(answer.words()),
            answer.sentences().stream()
                    .filter(sentence -> sentence.words().size() >= SENTENCE)
                    .mapToDouble(sentence -> fluency.of(sentence.words()))
                    .min()
                    .orElse(0.5),
            (double) Stems.of(answer.words()).size() / words,
            1 - (double) answer.content().size() / words,
            Math.log1p(words),
            order[0],
            order[1],
            order[2],
            order[3]
        };
    }

    /**
     * Compared with the reference that shares the most words with the answer. With an author's rubric the reference is
     * long and the answer may choose its order; then, and without a reference, as if they had no word in common.
     */
    private static double[] order(Prepared task, Response answer) {
        double[] closest = {0, 1, 1, 1};
        Set<String> said = Stems.of(answer.words());
        for (Response reference : task.derived() ? task.references() : List.<Response>of()) {
            double shared = Stems.covered(Stems.of(reference.words()), said);
            if (shared > closest[0]) {
                closest = new double[] {
                    shared,
                    Stems.pairs(reference.words(), answer.words()),
                    Stems.order(reference.words(), answer.words()),
                    Stems.pairs(answer.words(), reference.words())
                };
            }
        }
        return closest;
    }
}
