package dev.etalon.rating.estimate;

import java.util.Arrays;

/** Solves a few linear equations by elimination with the largest pivot. */
final class LinearSystem {
    private LinearSystem() {}

    /** x with matrix x = right; NaN where the matrix has no inverse. */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[][] rows = new double[size][];
        for (int r = 0; r < size; r++) {
            rows[r] = Arrays.copyOf(matrix[r], size + 1);
            rows[r][size] = right[r];
        }
        for (int step = 0; step < size; step++) {
            swapLargest(rows, step);
            for (int r = 0; r < size; r++) {
                if (r != step) {
                    subtract(rows[r], rows[step], rows[r][step] / rows[step][step]);
                }
            }
        }
        double[] x = new double[size];
        for (int r = 0; r < size; r++) {
            x[r] = rows[r][size] / rows[r][r];
        }
        return x;
    }

    private static void swapLargest(double[][] rows, int step) {
        int largest = step;
        for (int r = step + 1; r < rows.length; r++) {
            largest = Math.abs(rows[r][step]) > Math.abs(rows[largest][step]) ? r : largest;
        }
        double[] row = rows[step];
        rows[step] = rows[largest];
        rows[largest] = row;
    }

    private static void subtract(double[] row, double[] other, double times) {
        for (int c = 0; c < row.length; c++) {
            row[c] -= times * other[c];
        }
    }
}
