package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Similarity by letter trigrams, which tolerates misspellings. */
final class Trigrams {

    private Trigrams() {}

    /** Cosine of the trigram counts, without words that have these stems. */
    static double cosine(List<Word> one, List<Word> other, Set<String> without) {
        Map<String, Integer> first = counts(one, without);
        Map<String, Integer> second = counts(other, without);
        double product = 0;
        for (var entry : first.entrySet()) {
            product += (double) entry.getValue() * second.getOrDefault(entry.getKey(), 0);
        }
        double lengths = length(first) * length(second);
        return lengths > 0 ? product / lengths : 0;
    }

    private static Map<String, Integer> counts(List<Word> words, Set<String> without) {
        Map<String, Integer> counts = new HashMap<>();
        for (Word word : words) {
            if (!without.contains(word.stem())) {
                String framed = " " + word.surface() + " ";
                for (int i = 0; i + 3 <= framed.length(); i++) {
                    counts.merge(framed.substring(i, i + 3), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static double length(Map<String, Integer> counts) {
        return Math.sqrt(counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum());
    }
}
