package dev.etalon.core.stats;

import java.util.Arrays;

/** Added-up statistics of one cluster; only the places that are not zero take memory. */
final class SparseRow {
    private int[] places = new int[4];
    private double[] values = new double[4];
    private int size;
    private int width;

    /** Adds a vector; the sum is as wide as the widest one added. */
    void add(double[] statistics) {
        width = Math.max(width, statistics.length);
        for (int place = 0; place < statistics.length; place++) {
            if (statistics[place] != 0) {
                add(place, statistics[place]);
            }
        }
    }

    void add(SparseRow other) {
        width = Math.max(width, other.width);
        for (int i = 0; i < other.size; i++) {
            add(other.places[i], other.values[i]);
        }
    }

    private void add(int place, double value) {
        int at = Arrays.binarySearch(places, 0, size, place);
        if (at >= 0) {
            values[at] += value;
        } else {
            insert(-at - 1, place, value);
        }
    }

    private void insert(int at, int place, double value) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size + size / 2);
            values = Arrays.copyOf(values, size + size / 2);
        }
        System.arraycopy(places, at, places, at + 1, size - at);
        System.arraycopy(values, at, values, at + 1, size - at);
        places[at] = place;
        values[at] = value;
        size++;
    }

    boolean isEmpty() {
        return width == 0;
    }

    int width() {
        return width;
    }

    /** How many places are kept. */
    int size() {
        return size;
    }

    void copyTo(int[] intoPlaces, double[] intoValues, int from) {
        System.arraycopy(places, 0, intoPlaces, from, size);
        System.arraycopy(values, 0, intoValues, from, size);
    }

    void copyTo(double[] cells, int from) {
        for (int i = 0; i < size; i++) {
            cells[from + places[i]] = values[i];
        }
    }
}
