package dev.rehearse.grading.local;

import dev.rehearse.grading.local.Assertions.Denial;
import dev.rehearse.grading.local.Assertions.Mention;
import dev.rehearse.grading.text.Passage;
import dev.rehearse.grading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what a text affirms and denies, by the scope of its negations. */
final class AssertionReader {

    /*
     * A negation denies the content words after it, up to the end of its clause and at most six of them. The words
     * before it in the clause are its subject, which is neither affirmed nor denied: "a set does not keep order" denies
     * keeping and order, not the set. Scope by distance is the heuristic of Chapman et al. 2001 (NegEx), J. Biomed.
     * Inform. 34(5), doi:10.1006/jbin.2001.1029. Three constructions are not denials: a negated focus ("not only"), an
     * exception that says when something does hold ("not until"), and two negations of one verb ("cannot fail to").
     */

    private static final int REACH = 6;

    /** Words that begin another clause, where the scope of a negation ends. */
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
            "rather",
            "that",
            "which",
            "who",
            "where");

    /** Words that a negation focuses on, so that the statement itself is affirmed. */
    private static final Set<String> FOCUS = Set.of(
            "only", "just", "merely", "simply", "necessarily", "always", "exactly", "entirely", "doubt", "matter");

    /** After a negation, they say when the negated statement does hold, unless both texts have the word. */
    private static final Set<String> EXCEPTIONS = Set.of("until", "unless", "except", "without", "before");

    /** "No" before one of these answers a question; it does not negate a noun. */
    private static final Set<String> SUBJECTS = Set.of("it", "they", "this", "that", "the", "you", "we", "i", "there");

    /** They qualify like other adjectives. */
    private static final Set<String> DESCRIBING = Set.of("false", "untrue", "incorrect", "wrong");

    /** Before "to" they negate the verb that follows. */
    private static final Set<String> FAILING = Set.of("fail", "unabl", "imposs", "refus");

    private static final String CLAUSE_MARKS = ",:;()!?\n\u2013\u2014";

    private final String text;
    private final String other;
    private final List<Word> words;
    private final Negation.Place denied;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Denial> denials = new ArrayList<>();
    private int clause;
    private int reach;
    private int effect;
    private int head;

    AssertionReader(String text, String other) {
        this.text = text;
        this.other = other.toLowerCase(Locale.ROOT);
        this.words = Passage.of(text, LocalGrader.MOST_WORDS).words();
        this.denied = Negation.place(text);
    }

    Assertions read() {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (beginsClause(i)) {
                reach = 0;
                clause = mentions.size();
            }
            if (denied.contains(word)) {
                continue;
            }
            if (negates(i)) {
                deny(i);
            } else if (word.content() && (!word.negates() || DESCRIBING.contains(word.surface()))) {
                mention(word);
            }
        }
        return new Assertions(List.copyOf(mentions), List.copyOf(denials));
    }

    private void mention(Word word) {
        int sign = denied.found() ? -1 : 1;
        mentions.add(reach > 0 ? new Mention(word, effect * sign, head) : new Mention(word, sign, -1));
        reach = Math.max(0, reach - 1);
    }

    private void deny(int at) {
        boolean again = reach > 0 && effect < 0 && fails(at);
        boolean excepted = excepted(at) || (reach > 0 && effect == 0);
        effect = again ? 1 : excepted ? 0 : -1;
        head = mentions.size();
        if (reachesOneWord(at)) {
            reach = 1;
            return;
        }
        reach = REACH;
        if (!again) {
            for (int i = clause; i < mentions.size(); i++) {
                Mention mention = mentions.get(i);
                mentions.set(i, isDenied(mention) ? mention : new Mention(mention.word(), 0, -1));
            }
            denials.add(new Denial(clause, mentions.size()));
        }
    }

    private boolean isDenied(Mention mention) {
        return mention.sign() == (denied.found() ? 1 : -1);
    }

    private boolean beginsClause(int at) {
        return at > 0 && (pause(at) || TURNS.contains(surface(at)) || goesOn(at));
    }

    /** As in "It runs nothing and returns an object", where "nothing" is all that is denied. */
    private boolean goesOn(int at) {
        return surface(at).equals("and") && surface(at - 1).equals("nothing");
    }

    private boolean pause(int at) {
        int end = words.get(at - 1).end();
        int start = words.get(at).start();
        String between = text.substring(end, start);
        return between.contains(". ") || between.chars().anyMatch(mark -> CLAUSE_MARKS.indexOf(mark) >= 0);
    }

    private boolean negates(int at) {
        String word = surface(at);
        if (fails(at) || insteadOf(at) || word.equals("non")) {
            return true;
        }
        boolean operator = text.startsWith("NOT", words.get(at).start());
        boolean negation = words.get(at).negates() && !DESCRIBING.contains(word) && !operator;
        return negation && !FOCUS.contains(surface(at + 1)) && !answers(at) && !leavesOpen(at);
    }

    private boolean fails(int at) {
        return FAILING.contains(words.get(at).stem()) && surface(at + 1).equals("to");
    }

    private boolean insteadOf(int at) {
        return (surface(at).equals("instead") && surface(at + 1).equals("of"))
                || (surface(at).equals("rather") && surface(at + 1).equals("than"));
    }

    private boolean answers(int at) {
        return surface(at).equals("no") && SUBJECTS.contains(surface(at + 1));
    }

    /** As in "whether or not", "why not" and "why isn't". */
    private boolean leavesOpen(int at) {
        boolean chosen = surface(at).equals("not") && surface(at - 1).equals("or");
        return chosen || surface(at - 1).equals("why") || surface(at - 2).equals("why");
    }

    private boolean excepted(int at) {
        for (int i = at + 1; i < words.size() && !pause(i); i++) {
            if (EXCEPTIONS.contains(surface(i)) && !other.contains(surface(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean reachesOneWord(int at) {
        return surface(at).equals("without") || surface(at).equals("non") || insteadOf(at);
    }

    private String surface(int at) {
        return at >= 0 && at < words.size() ? words.get(at).surface() : "";
    }
}
