package dev.etalon.core.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of sufficient statistics, one per cluster, of equal width: what resampling works on. Where most cells are zero (a place for each
 * distinct score) only the others are kept, so that a row costs what it holds and not what it is wide.
 */
public final class Rows {
    /** Rows are kept sparse where fewer than one cell in this many is not zero. */
    private static final int SPARSE = 4;

    private final double[] cells;
    /** The place of each cell, and where each row starts; null where all cells are kept. */
    private final int @Nullable [] places;

    private final int[] starts;
    private final int size;
    private final int width;

    private Rows(double[] cells, int @Nullable [] places, int[] starts, int width) {
        this.cells = cells;
        this.places = places;
        this.starts = starts;
        this.size = starts.length - 1;
        this.width = width;
    }

    private static Rows dense(double[] cells, int size, int width) {
        int[] starts = new int[size + 1];
        for (int r = 0; r <= size; r++) {
            starts[r] = r * width;
        }
        return new Rows(cells, null, starts, width);
    }

    /** Copies the rows; shorter ones are filled up with zeros. */
    public static Rows of(List<double[]> rows) {
        int width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        double[] cells = new double[Math.multiplyExact(rows.size(), width)];
        for (int r = 0; r < rows.size(); r++) {
            double[] row = rows.get(r);
            System.arraycopy(row, 0, cells, r * width, row.length);
        }
        return dense(cells, rows.size(), width);
    }

    /** Rows of one number each. */
    public static Rows of(double... values) {
        return dense(values.clone(), values.length, 1);
    }

    static Rows ofSparse(List<SparseRow> rows) {
        int width = rows.stream().mapToInt(SparseRow::width).max().orElse(0);
        long kept = rows.stream().mapToLong(SparseRow::size).sum();
        if (kept * SPARSE >= (long) rows.size() * width) {
            double[] cells = new double[Math.multiplyExact(rows.size(), width)];
            for (int r = 0; r < rows.size(); r++) {
                rows.get(r).copyTo(cells, r * width);
            }
            return dense(cells, rows.size(), width);
        }
        int[] places = new int[Math.toIntExact(kept)];
        double[] cells = new double[places.length];
        int[] starts = new int[rows.size() + 1];
        for (int r = 0; r < rows.size(); r++) {
            rows.get(r).copyTo(places, cells, starts[r]);
            starts[r + 1] = starts[r] + rows.get(r).size();
        }
        return new Rows(cells, places, starts, width);
    }

    public int size() {
        return size;
    }

    public int width() {
        return width;
    }

    /** A copy of one row. */
    public double[] row(int index) {
        double[] row = new double[width];
        addTo(row, index);
        return row;
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
        int[] newStarts = new int[size + 1];
        for (int r = 0; r <= size; r++) {
            newStarts[r] = Math.addExact(starts[r], other.starts[r]);
        }
        double[] both = new double[newStarts[size]];
        int[] bothPlaces = places == null && other.places == null ? null : new int[both.length];
        for (int r = 0; r < size; r++) {
            int second = newStarts[r] + starts[r + 1] - starts[r];
            copyRow(r, both, bothPlaces, newStarts[r], 0);
            other.copyRow(r, both, bothPlaces, second, width);
        }
        return new Rows(both, bothPlaces, newStarts, width + other.width);
    }

    private void copyRow(int row, double[] into, int @Nullable [] intoPlaces, int at, int shift) {
        int from = starts[row];
        int length = starts[row + 1] - from;
        System.arraycopy(cells, from, into, at, length);
        for (int i = 0; i < length && intoPlaces != null; i++) {
            intoPlaces[at + i] = shift + (places == null ? i : places[from + i]);
        }
    }

    /** The rows of the other less those of this, which must be as many and as wide. */
    Rows to(Rows other) {
        List<SparseRow> differences = new ArrayList<>(size);
        for (int r = 0; r < size; r++) {
            double[] difference = other.row(r);
            subtractFrom(difference, r);
            SparseRow row = new SparseRow();
            row.add(difference);
            differences.add(row);
        }
        return ofSparse(differences);
    }

    /** The same rows, filled up with zeros to a width. */
    public Rows widened(int newWidth) {
        if (newWidth == width || places != null) {
            return new Rows(cells, places, starts, newWidth);
        }
        double[] wider = new double[Math.multiplyExact(size, newWidth)];
        for (int r = 0; r < size; r++) {
            System.arraycopy(cells, r * width, wider, r * newWidth, width);
        }
        return dense(wider, size, newWidth);
    }

    /** Where the kept cells of a row begin; they end where those of the next row begin. */
    int start(int row) {
        return starts[row];
    }

    /** The column of a kept cell. */
    int column(int kept, int row) {
        return places == null ? kept - starts[row] : places[kept];
    }

    double cell(int kept) {
        return cells[kept];
    }

    void addTo(double[] sum, int index) {
        addTo(sum, 0, index);
    }

    /** Adds a row at a place of a longer array. */
    void addTo(double[] sums, int place, int index) {
        int from = starts[index];
        int[] sparse = places;
        if (sparse == null) {
            for (int i = 0; i < width; i++) {
                sums[place + i] += cells[from + i];
            }
        } else {
            for (int i = from; i < starts[index + 1]; i++) {
                sums[place + sparse[i]] += cells[i];
            }
        }
    }

    void subtractFrom(double[] sum, int index) {
        int from = starts[index];
        int[] sparse = places;
        if (sparse == null) {
            for (int i = 0; i < width; i++) {
                sum[i] -= cells[from + i];
            }
        } else {
            for (int i = from; i < starts[index + 1]; i++) {
                sum[sparse[i]] -= cells[i];
            }
        }
    }
}
