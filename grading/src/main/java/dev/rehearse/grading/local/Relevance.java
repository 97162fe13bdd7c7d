package dev.rehearse.grading.local;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an answer is about this question, rather than another one on the same subject.
 *
 * @param likeness the mean over the answer's sentences, by words, of the similarity to the closest claim or known error
 * @param near the similarity to the second closest claim, or to the only one
 */
record Relevance(double likeness, double near) {

    /** The least similarity of an answer that is about the question. */
    private static final double LIKE_THE_CLAIMS = 0.55;

    /** The least similarity to two claims that makes an answer relevant, whatever else it says. */
    private static final double NEAR = 0.9;

    private static final int NEAR_CLAIMS = 2;

    /** @param matches the answer's nearest parts, claim by claim */
    static Relevance of(Prepared task, Response response, List<Match> matches) {
        double near = matches.stream()
                .map(Match::nearness)
                .sorted(Comparator.reverseOrder())
                .limit(NEAR_CLAIMS)
                .min(Comparator.naturalOrder())
                .orElse(0.0);
        return new Relevance(likeness(task, response), near);
    }

    boolean onTheQuestion() {
        return near >= NEAR || likeness >= LIKE_THE_CLAIMS;
    }

    private static double likeness(Prepared task, Response response) {
        List<Statement> known = Stream.concat(task.phrasings().stream(), task.contradictions().stream())
                .toList();
        double sum = 0;
        for (Statement sentence : response.sentences()) {
            double nearest = known.stream()
                    .mapToDouble(statement -> Meaning.cosine(statement.vector(), sentence.vector()))
                    .max()
                    .orElse(0);
            sum += nearest * sentence.words().size();
        }
        return sum / response.words().size();
    }
}
