package dev.rehearse.grading.embedding;

/** Maps text to vectors, which are close if the meanings are. */
public interface SentenceEncoder {

    EncodedText encode(String text);

    /** Whether the word is frequent enough to be in the vocabulary as a whole. */
    boolean knows(String word);

    /** How rare the word is, by what the encoder has met: 0 for the most frequent to 1 for those it does not know. */
    double rarity(String word);

    default float[] embedding(String text) {
        return encode(text).embedding();
    }
}
