package dev.rehearse.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The blocks on the diagonal of the inverse of a large symmetric positive definite matrix. */
final class InverseBlocks {

    /*
     * A^-1 = M' M with M = L^-1 and A = L L', so a block needs the columns of M of that block alone, and no second
     * substitution. Columns are computed 64 or so together: L is read once for all of them, and the innermost loop runs
     * over neighbours in memory. Panels do not depend on each other, so the number of threads changes no bit.
     */

    private static final int PANEL = 64;

    private final double[][] factor;
    private final int[] first;

    /** The blocks of {@code a} that begin at {@code first}; its last entry is where the last block ends. */
    InverseBlocks(double[][] a, int... first) {
        this.factor = Matrix.factor(a);
        this.first = first;
    }

    double[][][] of(ExecutorService executor) {
        double[][][] blocks = new double[first.length - 1][][];
        List<Future<?>> panels = new ArrayList<>();
        for (int begin = 0; begin < blocks.length; ) {
            int end = begin + 1;
            while (end < blocks.length && first[end + 1] - first[begin] <= PANEL) {
                end++;
            }
            int from = begin;
            int to = end;
            panels.add(executor.submit(() -> panel(from, to, blocks)));
            begin = end;
        }
        panels.forEach(Calibration::joined);
        return blocks;
    }

    private void panel(int begin, int end, double[][]... blocks) {
        double[][] columns = columns(first[begin], first[end]);
        for (int block = begin; block < end; block++) {
            int size = first[block + 1] - first[block];
            blocks[block] = new double[size][size];
            for (double[] row : columns) {
                add(row, first[block] - first[begin], blocks[block]);
            }
        }
    }

    private static void add(double[] row, int offset, double[]... block) {
        for (int a = 0; a < block.length; a++) {
            for (int b = 0; b < block.length; b++) {
                block[a][b] += row[offset + a] * row[offset + b];
            }
        }
    }

    /** Columns of L^-1 from the row where they begin, by rows. */
    private double[][] columns(int begin, int end) {
        double[][] rows = new double[factor.length - begin][end - begin];
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double[] left = factor[begin + i];
            if (i < row.length) {
                row[i] = 1;
            }
            for (int k = 0; k < i; k++) {
                subtract(left[begin + k], rows[k], row);
            }
            for (int c = 0; c < row.length; c++) {
                row[c] /= left[begin + i];
            }
        }
        return rows;
    }

    private static void subtract(double times, double[] other, double... row) {
        for (int c = 0; c < row.length; c++) {
            row[c] -= times * other[c];
        }
    }
}
