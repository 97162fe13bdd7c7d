package dev.rehearse.grading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds the ends of sentences and clauses, by the characters between words and by conjunctions. */
final class Boundaries {

    /** Longer sentences, such as lists without punctuation, are split: evidence should be readable. */
    private static final int LONGEST = 60;

    private static final Set<String> CONJUNCTIONS = Set.of(
            "and",
            "but",
            "because",
            "while",
            "whereas",
            "which",
            "so",
            "although",
            "though",
            "since",
            "unless",
            "if",
            "when",
            "where",
            "then",
            "or",
            "instead");

    /** The least content words of a clause. */
    private static final int SAYS_SOMETHING = 2;

    private Boundaries() {}

    static List<Span> sentences(String text, List<Word> words) {
        return split(words, (before, word) -> endsSentence(text, before, word), 1);
    }

    static List<Span> clauses(String text, Span sentence) {
        return split(sentence.words(), (before, word) -> endsClause(text, before, word), SAYS_SOMETHING);
    }

    private static List<Span> split(List<Word> words, BiPredicate<Word, Word> boundary, int least) {
        var spans = new ArrayList<List<Word>>();
        var current = new ArrayList<Word>();
        for (Word word : words) {
            boolean ends = !current.isEmpty() && boundary.test(current.getLast(), word) && says(current, least);
            if (ends || current.size() >= LONGEST) {
                spans.add(List.copyOf(current));
                current.clear();
            }
            current.add(word);
        }
        if (!current.isEmpty() && !spans.isEmpty() && !says(current, least)) {
            current.addAll(0, spans.removeLast());
        }
        if (!current.isEmpty()) {
            spans.add(current);
        }
        return spans.stream().map(Span::new).toList();
    }

    private static boolean says(List<Word> words, int least) {
        return least == 1 || words.stream().filter(Word::content).count() >= least;
    }

    private static boolean endsSentence(String text, Word before, Word after) {
        String between = text.substring(before.end(), after.start());
        boolean newLine = between.indexOf('\n') >= 0;
        boolean newItem = newLine && !between.isBlank();
        boolean newParagraph = newLine && between.indexOf('\n') != between.lastIndexOf('\n');
        return newItem
                || newParagraph
                || between.chars().anyMatch(character -> "!?;".indexOf(character) >= 0)
                || between.contains(". ")
                || between.contains(".)");
    }

    private static boolean endsClause(String text, Word before, Word after) {
        String between = text.substring(before.end(), after.start());
        return between.chars().anyMatch(character -> ",:()\u2013\u2014".indexOf(character) >= 0)
                || between.contains(" - ")
                || between.contains("--")
                || CONJUNCTIONS.contains(after.surface());
    }
}
