package dev.rehearse.grading.embedding;

/** Turns text into vectors that are close where the meaning is. */
public interface SentenceEncoder {

    EncodedText encode(String text);

    /** Whether it has met the word often enough to have learned it whole. */
    boolean knows(String word);

    default float[] embedding(String text) {
        return encode(text).embedding();
    }
}
