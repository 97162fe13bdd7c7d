package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text affirms and what it denies, word by word.
 *
 * @param mentions its content words, in their order
 * @param denials its negated verbs
 */
record Assertions(List<Mention> mentions, List<Denial> denials) {

    /**
     * A content word with its polarity.
     *
     * @param sign 1 if affirmed, -1 if denied, 0 if neither, like the subject of a negated verb
     * @param head index of the first mention in the scope of its negation; -1 if it is in none
     */
    record Mention(Word word, int sign, int head) {

        String stem() {
            return word.stem();
        }
    }

    /**
     * A negated verb.
     *
     * @param clause index of the first mention of its clause
     * @param verb index of the first mention after the negation
     */
    record Denial(int clause, int verb) {}

    /** @param other the text to compare with */
    static Assertions of(String text, String other) {
        return new AssertionReader(text, other).read();
    }

    /**
     * The same, without negations of words that the other text does not mention: they neither deny nor affirm its
     * content.
     */
    Assertions about(Assertions other) {
        return new Assertions(
                mentions.stream()
                        .map(mention -> mention.head() >= 0
                                        && other.find(mentions.get(mention.head())
                                                        .stem())
                                                < 0
                                ? new Mention(mention.word(), 0, mention.head())
                                : mention)
                        .toList(),
                denials);
    }

    /** By stem, how much more often it is affirmed than denied. */
    Map<String, Integer> signs() {
        Map<String, Integer> signs = new HashMap<>();
        mentions.forEach(mention -> signs.merge(mention.stem(), mention.sign(), Integer::sum));
        return signs;
    }

    /** Index of the first mention of the stem, or -1. */
    int find(String stem) {
        for (int i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).stem().equals(stem)) {
                return i;
            }
        }
        return -1;
    }
}
