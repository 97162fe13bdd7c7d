package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text affirms and what it denies, word by word.
 *
 * @param mentions its words of content, in their order
 * @param denials its negated verbs
 */
record Assertions(List<Mention> mentions, List<Denial> denials) {

    /**
     * A word of content where it stands.
     *
     * @param sign 1 where it is affirmed, -1 where it is denied, 0 where neither, as the subject of a negated verb is
     * @param head index of the first mention that its negation reaches; -1 where none reaches it
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
     * @param verb index of the first mention behind the negation
     */
    record Denial(int clause, int verb) {}

    /** @param other what the text is compared with */
    static Assertions of(String text, String other) {
        return new AssertionReader(text, other).read();
    }

    /**
     * The same, but for negations of what the other does not speak of: they neither deny nor affirm what the other
     * says.
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

    /** By stem, how much oftener it is affirmed than denied. */
    Map<String, Integer> signs() {
        Map<String, Integer> signs = new HashMap<>();
        mentions.forEach(mention -> signs.merge(mention.stem(), mention.sign(), Integer::sum));
        return signs;
    }

    /** Where the stem is mentioned first, or -1. */
    int find(String stem) {
        for (int i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).stem().equals(stem)) {
                return i;
            }
        }
        return -1;
    }
}
