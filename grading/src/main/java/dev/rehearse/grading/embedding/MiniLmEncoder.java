package dev.rehearse.grading.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.rehearse.grading.embedding.WordPieces.Piece;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * all-MiniLM-L6-v2, quantized to 8 bits: Wang et al. 2020, arXiv:2002.10957; Reimers and Gurevych 2019,
 * arXiv:1908.10084.
 *
 * <p>Each call runs on its caller's thread only, so that limiting calls limits the processors used.
 */
public final class MiniLmEncoder implements SentenceEncoder {

    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";

    /** The most pieces of a text that are read; a sentence has about 25, and the cost is quadratic. */
    private static final int LONGEST = 126;

    private final WordPieces vocabulary;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private MiniLmEncoder(WordPieces vocabulary, OrtEnvironment environment, OrtSession session) {
        this.vocabulary = vocabulary;
        this.environment = environment;
        this.session = session;
    }

    /** Takes about a second and a hundred megabytes. */
    public static MiniLmEncoder load() throws EncoderUnavailable {
        try {
            WordPieces vocabulary = vocabulary();
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new MiniLmEncoder(vocabulary, environment, session(environment));
        } catch (IOException | OrtException | LinkageError | IllegalStateException e) {
            throw new EncoderUnavailable(e);
        }
    }

    private static WordPieces vocabulary() throws IOException {
        try (InputStream json = resource(TOKENIZER)) {
            return WordPieces.read(json);
        }
    }

    private static OrtSession session(OrtEnvironment environment) throws IOException, OrtException {
        try (InputStream model = resource(MODEL);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(model.readAllBytes(), options);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = MiniLmEncoder.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException(name);
        }
        return stream;
    }

    @Override
    public boolean knows(String word) {
        return vocabulary.knows(word);
    }

    @Override
    public double rarity(String word) {
        return vocabulary.rarity(word);
    }

    @Override
    public EncodedText encode(String text) {
        List<Piece> pieces = vocabulary.split(text, LONGEST - 2);
        long[] ids = framed(pieces);
        try {
            return new EncodedText(pieces, states(ids));
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder failed", e);
        }
    }

    private long[] framed(List<Piece> pieces) {
        var ids = new long[pieces.size() + 2];
        int at = 0;
        ids[at++] = vocabulary.id("[CLS]");
        for (Piece piece : pieces) {
            ids[at++] = piece.id();
        }
        ids[at] = vocabulary.id("[SEP]");
        return ids;
    }

    private float[][] states(long[] ids) throws OrtException {
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var tokens = OnnxTensor.createTensor(environment, new long[][] {ids});
                var mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                var types = OnnxTensor.createTensor(environment, new long[1][ids.length]);
                var result =
                        session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }
}
