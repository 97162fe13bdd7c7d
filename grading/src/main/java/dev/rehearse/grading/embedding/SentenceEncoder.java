package dev.rehearse.grading.embedding;

/** Maps text to vectors, which are close if the meanings are. */
public interface SentenceEncoder {

    EncodedText encode(String text);

    /** Whether the word is frequent enough to be in the vocabulary as a whole. */
    boolean knows(String word);

    default float[] embedding(String text) {
        return encode(text).embedding();
    }
}
