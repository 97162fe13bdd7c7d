package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.embedding.EncodedText;
import dev.rehearse.grading.embedding.SentenceEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Encodes each text once: adversarial cases repeat the sentences of others. One thread at a time. */
final class CachingEncoder implements SentenceEncoder {

    private static final int MOST_TEXTS = 10_000;

    private final SentenceEncoder encoder;
    private final Map<String, EncodedText> texts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EncodedText> eldest) {
            return size() > MOST_TEXTS;
        }
    };

    CachingEncoder(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public synchronized EncodedText encode(String text) {
        EncodedText known = texts.get(text);
        if (known == null) {
            known = encoder.encode(text);
            texts.put(text, known);
        }
        return known;
    }

    @Override
    public boolean knows(String word) {
        return encoder.knows(word);
    }

    @Override
    public double rarity(String word) {
        return encoder.rarity(word);
    }
}
