package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Word;
import dev.rehearse.grading.text.WordClasses;
import java.util.List;
import java.util.Map;

/**
 * How much a text reads like English: the share of its adjacent words whose word classes often follow each other.
 *
 * @param pairs logarithm of how often one class follows another, relative to chance; learned from answers
 */
public record Fluency(Map<String, Double> pairs) {

    /** The value of an unseen pair. */
    private static final double UNSEEN = -2;

    /** About 0.5 for written answers and below -0.2 for the same words in random order. */
    public double of(List<Word> words) {
        double sum = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            sum += pairs.getOrDefault(pair(words.get(i), words.get(i + 1)), UNSEEN);
        }
        return words.size() < 2 ? 0 : sum / (words.size() - 1);
    }

    public static String pair(Word first, Word second) {
        return WordClasses.of(first) + " " + WordClasses.of(second);
    }
}
