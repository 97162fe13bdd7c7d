package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.embedding.EncodedText;
import dev.rehearse.grading.embedding.SentenceEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Encodes each text once, or twice where threads meet: cases repeat the sentences of others. */
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
    public EncodedText encode(String text) {
        return known(text).orElseGet(() -> keep(text, encoder.encode(text)));
    }

    private synchronized Optional<EncodedText> known(String text) {
        return Optional.ofNullable(texts.get(text));
    }

    private synchronized EncodedText keep(String text, EncodedText encoded) {
        texts.put(text, encoded);
        return encoded;
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
