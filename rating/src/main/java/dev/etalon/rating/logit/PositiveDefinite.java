package dev.etalon.rating.logit;

/** Systems of linear equations with a positive definite matrix, by Cholesky's decomposition. */
final class PositiveDefinite {
    private PositiveDefinite() {}

    /**
     * Solves {@code matrix x = right}; both are overwritten, and the answer stands in {@code right}.
     *
     * @param matrix of which the lower triangle is read
     * @return whether the matrix is positive definite, so that there is an answer
     */
    static boolean solve(double[][] matrix, double[] right) {
        return decompose(matrix) && substitute(matrix, right);
    }

    private static boolean decompose(double[][] matrix) {
        for (int column = 0; column < matrix.length; column++) {
            for (int row = column; row < matrix.length; row++) {
                double sum = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= matrix[row][k] * matrix[column][k];
                }
                if (row == column) {
                    if (!(sum > 0)) {
                        return false;
                    }
                    matrix[row][row] = Math.sqrt(sum);
                } else {
                    matrix[row][column] = sum / matrix[column][column];
                }
            }
        }
        return true;
    }

    private static boolean substitute(double[][] lower, double[] right) {
        for (int row = 0; row < right.length; row++) {
            for (int k = 0; k < row; k++) {
                right[row] -= lower[row][k] * right[k];
            }
            right[row] /= lower[row][row];
        }
        for (int row = right.length - 1; row >= 0; row--) {
            for (int k = row + 1; k < right.length; k++) {
                right[row] -= lower[k][row] * right[k];
            }
            right[row] /= lower[row][row];
        }
        return true;
    }
}
