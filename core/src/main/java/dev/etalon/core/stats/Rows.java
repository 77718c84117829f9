package dev.etalon.core.stats;

import java.util.Arrays;
import java.util.List;

/** Rows of sufficient statistics, one per cluster, of equal width: what resampling works on. */
public final class Rows {
    private final double[] cells;
    private final int size;
    private final int width;

    private Rows(double[] cells, int size, int width) {
        this.cells = cells;
        this.size = size;
        this.width = width;
    }

    /** Copies the rows; shorter ones are filled up with zeros. */
    public static Rows of(List<double[]> rows) {
        int width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        double[] cells = new double[Math.multiplyExact(rows.size(), width)];
        for (int r = 0; r < rows.size(); r++) {
            double[] row = rows.get(r);
            System.arraycopy(row, 0, cells, r * width, row.length);
        }
        return new Rows(cells, rows.size(), width);
    }

    /** Rows of one number each. */
    public static Rows of(double... values) {
        return new Rows(values.clone(), values.length, 1);
    }

    public int size() {
        return size;
    }

    public int width() {
        return width;
    }

    /** A copy of one row. */
    public double[] row(int index) {
        return Arrays.copyOfRange(cells, index * width, (index + 1) * width);
    }

    public double[] sum() {
        double[] sum = new double[width];
        for (int r = 0; r < size; r++) {
            addTo(sum, r);
        }
        return sum;
    }

    /** Each row of this followed by the same row of the other. */
    public Rows beside(Rows other) {
        if (size != other.size) {
            throw new IllegalArgumentException("rows to pair differ in number: " + size + " and " + other.size);
        }
        double[] both = new double[Math.multiplyExact(size, width + other.width)];
        for (int r = 0; r < size; r++) {
            System.arraycopy(cells, r * width, both, r * (width + other.width), width);
            System.arraycopy(other.cells, r * other.width, both, r * (width + other.width) + width, other.width);
        }
        return new Rows(both, size, width + other.width);
    }

    /** The rows of the other less those of this, which must be as many and as wide. */
    Rows to(Rows other) {
        double[] differences = new double[cells.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = other.cells[i] - cells[i];
        }
        return new Rows(differences, size, width);
    }

    /** The same rows, filled up with zeros to a width. */
    public Rows widened(int newWidth) {
        double[] wider = new double[Math.multiplyExact(size, newWidth)];
        for (int r = 0; r < size; r++) {
            System.arraycopy(cells, r * width, wider, r * newWidth, width);
        }
        return new Rows(wider, size, newWidth);
    }

    double cell(int row, int column) {
        return cells[row * width + column];
    }

    void addTo(double[] sum, int index) {
        int from = index * width;
        for (int i = 0; i < width; i++) {
            sum[i] += cells[from + i];
        }
    }

    /** Adds a row at a place of a longer array. */
    void addTo(double[] sums, int place, int index) {
        int from = index * width;
        for (int i = 0; i < width; i++) {
            sums[place + i] += cells[from + i];
        }
    }

    void subtractFrom(double[] sum, int index) {
        int from = index * width;
        for (int i = 0; i < width; i++) {
            sum[i] -= cells[from + i];
        }
    }
}
