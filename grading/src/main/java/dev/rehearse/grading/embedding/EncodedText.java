package dev.rehearse.grading.embedding;

import dev.rehearse.grading.embedding.WordPieces.Piece;
import java.util.List;

/** A text with one vector per word piece, from which the embedding of each part is computed. */
public final class EncodedText {

    private final List<Piece> pieces;
    private final float[][] states;

    EncodedText(List<Piece> pieces, float[][] states) {
        this.pieces = pieces;
        this.states = states;
    }

    /** The mean over all pieces, including the special tokens, as the encoder was trained. */
    public float[] embedding() {
        return mean(0, states.length);
    }

    /** The mean over the pieces from start to end; that of the whole text if there are none. */
    public float[] embedding(int start, int end) {
        int first = 0;
        while (first < pieces.size() && pieces.get(first).start() < start) {
            first++;
        }
        int last = first;
        while (last < pieces.size() && pieces.get(last).end() <= end) {
            last++;
        }
        int frame = states.length - pieces.size() - 1;
        return last > first ? mean(frame + first, frame + last) : embedding();
    }

    private float[] mean(int from, int to) {
        var sum = new double[states[0].length];
        for (int i = from; i < to; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += states[i][j];
            }
        }
        return Vectors.normalized(sum);
    }
}
