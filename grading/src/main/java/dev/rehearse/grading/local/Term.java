package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * A word of content in its sentence.
 *
 * @param vector its meaning there; none where there is no encoder
 * @param rarity 0 for the most frequent words to 1
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
record Term(Word word, float @Nullable [] vector, double rarity) {

    /** 0 to 1 for nearly all pairs of words. */
    double likeness(Term other) {
        if (vector == null || other.vector() == null) {
            return word.stem().equals(other.word().stem()) ? 1 : Meaning.UNRELATED;
        }
        return Math.max(0, Meaning.cosine(vector, other.vector()));
    }
}
