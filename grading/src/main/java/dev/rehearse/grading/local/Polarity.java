package dev.rehearse.grading.local;

import dev.rehearse.grading.local.Assertions.Denial;
import dev.rehearse.grading.local.Assertions.Mention;
import dev.rehearse.grading.text.Antonyms;
import dev.rehearse.grading.text.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether one sentence affirms what another one denies. */
final class Polarity {

    /** The most content words between a subject and its verb. */
    private static final int NEAR = 3;

    /** The least share of a claim's words in a sentence that differs from it by one antonym. */
    private static final double NEARLY_ALL = 0.75;

    private Polarity() {}

    /**
     * 1 if one sentence negates a verb that the other affirms of the same subject, or has an antonym in place of one
     * word; 0 if a negation and an antonym cancel each other, as in "not outside" for "inside"; otherwise the share of
     * common content words that are denied in one and affirmed in the other, and 0 if fewer than two are shared.
     */
    static double opposed(String claim, String sentence) {
        Assertions claimed = Assertions.of(claim, sentence);
        Assertions said = Assertions.of(sentence, claim);
        Assertions wanted = claimed.about(said);
        Assertions heard = said.about(claimed);
        List<Relation> relations = relations(wanted, heard);
        if (relations.contains(Relation.CANCELLED)) {
            return 0;
        }
        return negates(heard, wanted) || negates(wanted, heard) ? 1 : share(relations);
    }

    private static boolean negates(Assertions one, Assertions other) {
        return one.denials().stream().anyMatch(denial -> negates(one, denial, other));
    }

    private static boolean negates(Assertions one, Denial denial, Assertions other) {
        if (denial.verb() == one.mentions().size()) {
            return false;
        }
        Mention verb = one.mentions().get(denial.verb());
        int at = other.find(verb.stem());
        if (at < 0 || other.mentions().get(at).sign() * verb.sign() >= 0) {
            return false;
        }
        return one.mentions().subList(denial.clause(), denial.verb()).stream()
                .mapToInt(subject -> other.find(subject.stem()))
                .anyMatch(subject -> subject >= 0 && subject < at && at - subject <= NEAR);
    }

    /** How the sentence mentions a word of the claim. */
    private enum Relation {
        ABSENT,
        NEITHER,
        AGREES,
        DENIED,
        /** By an antonym. */
        OPPOSITE,
        /** By a denied antonym. */
        CANCELLED
    }

    /** An antonym of the first word is another subject, not a contradiction of the claim. */
    private static List<Relation> relations(Assertions wanted, Assertions heard) {
        Map<String, Integer> signs = heard.signs();
        List<Mention> others = unshared(heard, wanted);
        return wanted.signs().entrySet().stream()
                .map(word -> {
                    int at = wanted.find(word.getKey());
                    return relation(
                            wanted.mentions().get(at).word(), word.getValue(), signs, at == 0 ? List.of() : others);
                })
                .toList();
    }

    private static double share(List<Relation> relations) {
        long absent = count(relations, EnumSet.of(Relation.ABSENT));
        long told = count(relations, EnumSet.of(Relation.AGREES, Relation.DENIED, Relation.OPPOSITE));
        long opposed = count(relations, EnumSet.of(Relation.DENIED, Relation.OPPOSITE));
        long opposites = count(relations, EnumSet.of(Relation.OPPOSITE));
        if (opposites % 2 == 1 && absent <= (1 - NEARLY_ALL) * relations.size()) {
            return 1;
        }
        return told < 2 ? 0 : (double) opposed / told;
    }

    private static long count(List<Relation> relations, Set<Relation> which) {
        return relations.stream().filter(which::contains).count();
    }

    /** Mentions that are not in the other sentence. */
    private static List<Mention> unshared(Assertions one, Assertions other) {
        return one.mentions().stream()
                .filter(mention -> other.find(mention.stem()) < 0)
                .toList();
    }

    private static Relation relation(Word word, int sign, Map<String, Integer> signs, List<Mention> others) {
        Integer same = signs.get(word.stem());
        if (same != null) {
            return relation(sign * same, Relation.AGREES, Relation.DENIED);
        }
        return others.stream()
                .filter(other -> Antonyms.contrary(word, other.word()))
                .map(other -> relation(sign * other.sign(), Relation.OPPOSITE, Relation.CANCELLED))
                .findFirst()
                .orElse(Relation.ABSENT);
    }

    private static Relation relation(int product, Relation ofSame, Relation ofDifferent) {
        return product > 0 ? ofSame : product < 0 ? ofDifferent : Relation.NEITHER;
    }
}
