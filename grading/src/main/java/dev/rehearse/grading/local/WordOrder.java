package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Stems;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Tells notes and broken English from loose words, both of which {@link Disorder} takes for loose words. Bounds were
 * chosen by the development set of the judged answers; docs/measurements/grading.md has the figures.
 */
final class WordOrder {

    private static final double MOST_PAIRS = 0.5;

    /** So many content words in a row are one place of an answer: about a sentence. */
    private static final int ROW = 8;

    private static final double MOSTLY_TOGETHER = 0.75;

    private WordOrder() {}

    /**
     * Whether the words that make points are adjacent as they are in the claims, or those of each claim are near each
     * other. Loose words hardly are.
     */
    static boolean isKept(List<Finding> findings, Response response) {
        List<Finding> credited = findings.stream()
                .filter(found -> found.credit() >= Finding.PARTLY)
                .toList();
        return mean(credited, found -> found.features().pairs()) >= MOST_PAIRS
                || mean(credited, found -> together(found.claim(), response)) >= MOSTLY_TOGETHER;
    }

    /** Of the claim's words that the answer has, the share in one place; of the phrasing that it has most words of. */
    private static double together(Claim claim, Response response) {
        Statement phrasing = claim.phrasings().stream()
                .max(Comparator.comparingDouble(one -> Stems.covered(one.stems(), response.stems())))
                .orElseThrow();
        return Stems.together(phrasing.stems(), response.content(), ROW);
    }

    private static double mean(List<Finding> findings, ToDoubleFunction<Finding> value) {
        return findings.stream().mapToDouble(value).average().orElse(0);
    }
}
