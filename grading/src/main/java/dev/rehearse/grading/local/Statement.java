package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Passage;
import dev.rehearse.grading.text.Stems;
import dev.rehearse.grading.text.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement: a claim, one of its phrasings, or a part of an answer.
 *
 * @param text index of the answer's text that contains it; 0 for a claim
 * @param sentence the sentence that contains it, or itself
 * @param vector its embedding; absent without an encoder
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
record Statement(
        int text, String sentence, List<Word> words, List<Word> content, Set<String> stems, float @Nullable [] vector) {

    static Statement of(int text, String sentence, List<Word> words, float @Nullable [] vector) {
        List<Word> content = words.stream().filter(Word::content).toList();
        return new Statement(text, sentence, List.copyOf(words), content, Stems.of(content), vector);
    }

    /** A claim, by itself. */
    static Statement of(String claim, Meaning meaning) {
        Passage passage = Passage.of(claim, LocalGrader.MOST_WORDS);
        return of(0, claim, passage.words(), meaning.vector(claim));
    }

    int start() {
        return words.getFirst().start();
    }

    int end() {
        return words.getLast().end();
    }
}
