package dev.rehearse.calibration;

/** Arithmetic of symmetric positive definite matrices by Cholesky's factor. */
final class Matrix {

    private Matrix() {}

    /** The x with A x = b. */
    static double[] solve(double[][] a, double... b) {
        double[][] factor = factor(a);
        return back(factor, forward(factor, b));
    }

    /** J C J'. */
    static double[][] transformed(double[][] jacobian, double[][] c) {
        int rows = jacobian.length;
        double[][] result = new double[rows][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                for (int k = 0; k < c.length; k++) {
                    for (int l = 0; l < c.length; l++) {
                        result[i][j] += jacobian[i][k] * c[k][l] * jacobian[j][l];
                    }
                }
            }
        }
        return result;
    }

    /** The L with A = L L'; lower, and 0 above. */
    static double[][] factor(double[][] a) {
        double[][] factor = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = a[i][j] - product(factor[i], factor[j], j);
                if (i == j && !(rest > 0)) {
                    throw new NotIdentified();
                }
                factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
            }
        }
        return factor;
    }

    /** Of the first entries, in four sums: a single one would wait for each addition before the next. */
    private static double product(double[] left, double[] right, int length) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int k = 0;
        for (; k + 3 < length; k += 4) {
            first += left[k] * right[k];
            second += left[k + 1] * right[k + 1];
            third += left[k + 2] * right[k + 2];
            fourth += left[k + 3] * right[k + 3];
        }
        for (; k < length; k++) {
            first += left[k] * right[k];
        }
        return first + second + third + fourth;
    }

    private static double[] forward(double[][] factor, double... b) {
        double[] y = b.clone();
        int first = 0;
        while (first < y.length && y[first] == 0) {
            first++;
        }
        for (int i = first; i < y.length; i++) {
            double[] row = factor[i];
            double rest = y[i];
            for (int k = first; k < i; k++) {
                rest -= row[k] * y[k];
            }
            y[i] = rest / row[i];
        }
        return y;
    }

    /**
     * By rows of the factor, which lie together in memory: by columns a large inverse would take many times as long.
     */
    private static double[] back(double[][] factor, double... y) {
        double[] x = y.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            double[] row = factor[i];
            x[i] /= row[i];
            for (int k = 0; k < i; k++) {
                x[k] -= row[k] * x[i];
            }
        }
        return x;
    }
}
