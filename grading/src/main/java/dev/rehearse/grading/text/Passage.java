package dev.rehearse.grading.text;

import java.util.List;

/**
 * A text with its words, sentences and clauses.
 *
 * @param text as long as it was written, with blanks for line ends inside of sentences
 * @param complete whether the words are all words of the text
 * @param clauses of all sentences; a sentence without an inner boundary is one clause
 */
public record Passage(String text, List<Word> words, boolean complete, List<Span> sentences, List<Span> clauses) {

    public Passage {
        words = List.copyOf(words);
        sentences = List.copyOf(sentences);
        clauses = List.copyOf(clauses);
    }

    /** At most this many words of a text, of which it keeps all but the line ends that were made for its width. */
    public static Passage of(String written, int most) {
        String text = LineBreaks.joined(written);
        List<Word> words = Words.of(text, most + 1);
        boolean complete = words.size() <= most;
        List<Word> read = complete ? words : words.subList(0, most);
        List<Span> sentences = Boundaries.sentences(text, read);
        List<Span> clauses = sentences.stream()
                .flatMap(sentence -> Boundaries.clauses(text, sentence).stream())
                .toList();
        return new Passage(text, read, complete, sentences, clauses);
    }

    public List<Word> contentWords() {
        return words.stream().filter(Word::content).toList();
    }

    public String textOf(Span span) {
        return text.substring(span.start(), span.end());
    }
}
