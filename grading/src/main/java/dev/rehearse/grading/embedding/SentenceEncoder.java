package dev.rehearse.grading.embedding;

/** Turns text into vectors that are close where the meaning is. */
public interface SentenceEncoder {

    EncodedText encode(String text);

    default float[] embedding(String text) {
        return encode(text).embedding();
    }
}
