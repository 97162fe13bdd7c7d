package dev.rehearse.adaptive.item;

/** Arithmetic of covariance matrices, given by rows. */
final class Covariance {

    private static final double ROUNDING = 1e-9;

    private Covariance() {}

    /** J C J', the covariance of a linear function. */
    static double[][] transformed(double[][] jacobian, double[][] covariance) {
        return product(product(jacobian, covariance), transposed(jacobian));
    }

    /**
     * The lower triangular L with L L' = C (Cholesky); C may be singular.
     *
     * @throws InvalidItemParameter if C is not the covariance of anything
     */
    static double[][] factor(double[][] covariance) {
        int size = covariance.length;
        double[][] factor = new double[size][size];
        for (int column = 0; column < size; column++) {
            double pivot = rest(covariance, factor, column, column);
            double largest = covariance[column][column];
            if (!Double.isFinite(pivot) || pivot < -ROUNDING * Math.abs(largest) || largest < 0) {
                throw new InvalidItemParameter("variance " + (column + 1), largest, "that of a covariance matrix");
            }
            factor[column][column] = Math.sqrt(Math.max(0, pivot));
            for (int row = column + 1; row < size && pivot > ROUNDING * largest; row++) {
                factor[row][column] = rest(covariance, factor, row, column) / factor[column][column];
            }
        }
        return factor;
    }

    private static double rest(double[][] covariance, double[][] factor, int row, int column) {
        double rest = (covariance[row][column] + covariance[column][row]) / 2;
        for (int k = 0; k < column; k++) {
            rest -= factor[row][k] * factor[column][k];
        }
        return rest;
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right[0].length; j++) {
                for (int k = 0; k < right.length; k++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[0].length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }
}
