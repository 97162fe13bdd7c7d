package dev.rehearse.grading.text;

import java.util.List;

/** Consecutive words of a text: a sentence or a clause. */
public record Span(List<Word> words) {

    public Span {
        words = List.copyOf(words);
    }

    public int start() {
        return words.getFirst().start();
    }

    public int end() {
        return words.getLast().end();
    }

    public List<Word> contentWords() {
        return words.stream().filter(Word::content).toList();
    }

    public boolean within(Span other) {
        return start() >= other.start() && end() <= other.end();
    }
}
