package dev.rehearse.grading.local;

import dev.rehearse.grading.embedding.EncodedText;
import dev.rehearse.grading.embedding.EncoderUnavailable;
import dev.rehearse.grading.embedding.MiniLmEncoder;
import dev.rehearse.grading.embedding.SentenceEncoder;
import dev.rehearse.grading.embedding.Vectors;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sentence encoder, loaded on first use; if it cannot run, texts have no embedding and a line in the log says so.
 */
public final class Meaning {

    private static final System.Logger LOG = System.getLogger(Meaning.class.getName());

    /** The similarity of unrelated statements. */
    static final double UNRELATED = 0.1;

    private static final int MOST_KEPT = 4096;

    private final Map<String, Optional<float[]>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Optional<float[]>> eldest) {
                    return size() > MOST_KEPT;
                }
            });

    private final Supplier<@Nullable SentenceEncoder> loader;
    private volatile boolean loaded;
    private @Nullable SentenceEncoder encoder;

    public Meaning(Supplier<@Nullable SentenceEncoder> loader) {
        this.loader = loader;
    }

    /** The encoder that comes with the library. */
    public static Meaning byMiniLm() {
        return new Meaning(Meaning::miniLm);
    }

    /** For graders that use words alone. */
    public static Meaning none() {
        return new Meaning(() -> null);
    }

    private static @Nullable SentenceEncoder miniLm() {
        try {
            return MiniLmEncoder.load();
        } catch (EncoderUnavailable e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage() + ". Answers are graded by their words alone");
            return null;
        }
    }

    boolean available() {
        return encoder() != null;
    }

    /** The embedding of a text of the question, which many answers are compared with: cached. */
    float @Nullable [] vector(String text) {
        Optional<float[]> known = kept.get(text);
        if (known == null) {
            EncodedText encoded = encoded(text);
            known = Optional.ofNullable(encoded == null ? null : encoded.embedding());
            kept.put(text, known);
        }
        return known.orElse(null);
    }

    @Nullable
    EncodedText encoded(String text) {
        SentenceEncoder ready = encoder();
        return ready == null ? null : ready.encode(text);
    }

    boolean knows(String word) {
        SentenceEncoder ready = encoder();
        return ready == null || ready.knows(word);
    }

    /** 0 for the most frequent words to 1; 1 where there is no encoder. */
    double rarity(String word) {
        SentenceEncoder ready = encoder();
        return ready == null ? 1 : ready.rarity(word);
    }

    static double cosine(float @Nullable [] one, float @Nullable [] other) {
        return one == null || other == null ? UNRELATED : Vectors.cosine(one, other);
    }

    private @Nullable SentenceEncoder encoder() {
        if (!loaded) {
            synchronized (this) {
                if (!loaded) {
                    encoder = loader.get();
                    loaded = true;
                }
            }
        }
        return encoder;
    }
}
