package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what two texts both speak of is affirmed by the one and denied by the other. */
final class Polarity {

    /** A negation reaches so many words of content behind it, and no further than the next punctuation. */
    private static final int REACH = 6;

    /** Words that begin another statement, which a negation before them does not reach. */
    private static final Set<String> TURNS = Set.of(
            "but",
            "because",
            "while",
            "whereas",
            "although",
            "though",
            "so",
            "if",
            "when",
            "unless",
            "instead",
            "since",
            "then",
            "until",
            "however",
            "rather");

    /** "Not only" denies nothing. */
    private static final Set<String> NO_DENIAL = Set.of("only", "just", "merely", "simply", "necessarily");

    private Polarity() {}

    /** Of the words of content that both have, the share that is denied in one and affirmed in the other; 0 where fewer than two are shared. */
    static double opposed(Statement wanted, Statement heard) {
        Map<String, Integer> first = signs(wanted);
        Map<String, Integer> second = signs(heard);
        int shared = 0;
        int opposed = 0;
        for (var entry : first.entrySet()) {
            int other = second.getOrDefault(entry.getKey(), 0);
            if (other != 0 && entry.getValue() != 0) {
                shared++;
                opposed += Integer.signum(other) == Integer.signum(entry.getValue()) ? 0 : 1;
            }
        }
        return shared < 2 ? 0 : (double) opposed / shared;
    }

    /** By stem, how much oftener it is affirmed than denied. */
    private static Map<String, Integer> signs(Statement statement) {
        Map<String, Integer> signs = new HashMap<>();
        int sign = Negation.denies(statement.sentence()) ? -1 : 1;
        List<Word> words = statement.words();
        int reach = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean apart = i > 0 && word.start() - words.get(i - 1).end() > 1;
            if (apart || TURNS.contains(word.surface())) {
                reach = 0;
            }
            if (word.negates()) {
                reach = reach(words, i);
            } else if (word.content()) {
                signs.merge(word.stem(), reach > 0 ? -sign : sign, Integer::sum);
                reach = Math.max(0, reach - 1);
            }
        }
        return signs;
    }

    private static int reach(List<Word> words, int negation) {
        if (words.get(negation).surface().equals("without")) {
            return 1;
        }
        boolean denies = negation + 1 == words.size()
                || !NO_DENIAL.contains(words.get(negation + 1).surface());
        return denies ? REACH : 0;
    }
}
