package dev.rehearse.content.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules by which an answer to a closed question is scored. Answers name the options as their key does. */
public final class ScoringRules {

    /** The highest score of what can be right in part; of anything else it is 1. */
    public static final int PARTIAL = 2;

    /** The share of what is right from which on an answer is right in part. */
    private static final double HALF = 0.5;

    private ScoringRules() {}

    public static int exact(boolean isRight) {
        return isRight ? 1 : 0;
    }

    /** All right options and no wrong one, in whatever order they were chosen. */
    public static <T> int all(List<T> key, List<T> chosen) {
        return exact(Set.copyOf(chosen).equals(Set.copyOf(key)));
    }

    /** Right options less wrong ones, so that choosing all of them earns little. */
    public static <T> int inPart(List<T> key, List<T> chosen) {
        var right = new HashSet<>(key);
        long hits = chosen.stream().filter(right::contains).count();
        return score((hits - (chosen.size() - hits)) / (double) right.size());
    }

    /** By the pairs of entries that stand in their right order; by chance it is a half of them, which earns nothing. */
    public static <T> int order(List<T> key, List<T> placed) {
        if (placed.size() < key.size()) {
            return 0;
        }
        int pairs = 0;
        int inOrder = 0;
        for (int i = 0; i < key.size(); i++) {
            for (int j = i + 1; j < key.size(); j++) {
                pairs++;
                inOrder += placed.indexOf(key.get(i)) < placed.indexOf(key.get(j)) ? 1 : 0;
            }
        }
        return score(pairs == 0 ? 1 : 2.0 * inOrder / pairs - 1);
    }

    private static int score(double share) {
        return share >= 1 ? PARTIAL : share >= HALF ? 1 : 0;
    }
}
