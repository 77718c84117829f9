package dev.etalon.metrics.drop;

import java.util.Arrays;

/**
 * The one-to-one assignment of rows to columns with the greatest sum: the Hungarian method by shortest paths, in time cubic in the
 * size. H. W. Kuhn, 1955; R. Jonker and A. Volgenant, 1987.
 */
final class Assignment {
    private static final int NONE = -1;

    private final double[][] gains;
    private final int size;
    private final double[] rowPrices;
    private final double[] columnPrices;
    /** The row of each column; one more column stands for the start of the search. */
    private final int[] rowOf;

    private Assignment(double[][] gains, int rows, int columns) {
        this.gains = gains;
        size = Math.max(rows, columns);
        rowPrices = new double[size];
        columnPrices = new double[size + 1];
        rowOf = new int[size + 1];
        Arrays.fill(rowOf, NONE);
    }

    /** The gain of each row in the best assignment; 0 for a row that gets no column. */
    static double[] gains(double[][] gains, int rows, int columns) {
        Assignment assignment = new Assignment(gains, rows, columns);
        for (int row = 0; row < assignment.size; row++) {
            assignment.place(row);
        }
        double[] made = new double[rows];
        for (int column = 0; column < columns; column++) {
            if (assignment.rowOf[column] < rows) {
                made[assignment.rowOf[column]] = gains[assignment.rowOf[column]][column];
            }
        }
        return made;
    }

    private double cost(int row, int column) {
        boolean real = row < gains.length && column < gains[row].length;
        return real ? -gains[row][column] : 0;
    }

    private void place(int row) {
        double[] slack = new double[size];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        int[] before = new int[size];
        boolean[] seen = new boolean[size + 1];
        int column = size;
        rowOf[column] = row;
        while (rowOf[column] != NONE) {
            seen[column] = true;
            column = nearest(column, slack, before, seen);
        }
        while (column != size) {
            int previous = before[column];
            rowOf[column] = rowOf[previous];
            column = previous;
        }
        rowOf[size] = NONE;
    }

    /** Opens the cheapest column that the rows seen so far can reach, and adjusts the prices to it. */
    private int nearest(int from, double[] slack, int[] before, boolean[] seen) {
        int row = rowOf[from];
        int nearest = NONE;
        for (int column = 0; column < size; column++) {
            if (!seen[column]) {
                double reduced = cost(row, column) - rowPrices[row] - columnPrices[column];
                if (reduced < slack[column]) {
                    slack[column] = reduced;
                    before[column] = from;
                }
                if (nearest == NONE || slack[column] < slack[nearest]) {
                    nearest = column;
                }
            }
        }
        double step = slack[nearest];
        for (int column = 0; column <= size; column++) {
            if (seen[column]) {
                rowPrices[rowOf[column]] += step;
                columnPrices[column] -= step;
            } else if (column < size) {
                slack[column] -= step;
            }
        }
        return nearest;
    }
}
