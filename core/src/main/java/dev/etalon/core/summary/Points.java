package dev.etalon.core.summary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives each distinct point (one number or two, and a group) a place of its own among the statistics, so that a number that no short
 * sum can tell, such as a rank correlation, becomes a function of a sum: of how often each point occurred.
 *
 * <p>Exact up to a number of distinct points. When there are more, all are rounded to as many bits as leave no more than that many;
 * rounding keeps the order, and what it makes equal counts as a tie. How far is rounded depends only on which points there are, not on
 * the order in which they come, so the same scores give the same numbers.
 */
public final class Points {
    private record Cell(int group, long x, long y) {}

    private final int most;
    private final Map<Cell, Integer> cells = new HashMap<>();
    private int[] groups = new int[16];
    private double[] xs = new double[16];
    private double[] ys = new double[16];
    private int size;
    private int dropped;

    /** @param most how many distinct points are kept apart */
    public Points(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one point must be kept, not " + most);
        }
        this.most = most;
    }

    /** The place of a point. */
    public int place(int group, double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            throw new IllegalArgumentException("a point needs numbers, not " + x + " and " + y);
        }
        Cell cell = cell(group, x, y);
        Integer known = cells.get(cell);
        if (known != null) {
            return known;
        }
        int place = added(group, x, y);
        cells.put(cell, place);
        while (cells.size() > most) {
            round();
        }
        return place;
    }

    private int added(int group, double x, double y) {
        if (size == xs.length) {
            groups = Arrays.copyOf(groups, 2 * size);
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        groups[size] = group;
        xs[size] = x + 0.0;
        ys[size] = y + 0.0;
        return size++;
    }

    /** Drops one more bit. Places once given stay, so some now mean the same rounded point. */
    private void round() {
        dropped++;
        cells.clear();
        for (int place = 0; place < size; place++) {
            cells.putIfAbsent(cell(groups[place], xs[place], ys[place]), place);
        }
    }

    private Cell cell(int group, double x, double y) {
        return new Cell(group, ordered(x) >> dropped, ordered(y) >> dropped);
    }

    /** The bits of a number, so that greater numbers have greater bits. */
    private static long ordered(double number) {
        long bits = Double.doubleToLongBits(number + 0.0);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    private double rounded(double number) {
        if (dropped == 0) {
            return number;
        }
        long middle = (ordered(number) >> dropped << dropped) + (1L << (dropped - 1));
        return Double.longBitsToDouble(middle ^ (middle >> 63 & Long.MAX_VALUE));
    }

    /** How many places were given. */
    public int size() {
        return size;
    }

    /** Whether no point was rounded. */
    public boolean exact() {
        return dropped == 0;
    }

    /** Changes whenever what the places mean changes. */
    public long version() {
        return (long) dropped << 32 | size;
    }

    public int group(int place) {
        return groups[place];
    }

    /** The first numbers of all places, as exact as they are kept. */
    public double[] xs() {
        return Arrays.stream(xs, 0, size).map(this::rounded).toArray();
    }

    /** The second numbers of all places, as exact as they are kept. */
    public double[] ys() {
        return Arrays.stream(ys, 0, size).map(this::rounded).toArray();
    }
}
