package dev.etalon.app.reporting;

import dev.etalon.report.RunReport.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A histogram in flat memory. The first values decide the range; values that come later and lie outside are counted in the outer
 * bins.
 */
final class HistogramCounter {
    private static final int BINS = 20;
    private static final int DECIDING = 10_000;

    private final TreeMap<Double, Long> first = new TreeMap<>();
    private long seen;
    private double low;
    private double width;
    private long @Nullable [] bins;

    void add(double value) {
        seen++;
        long[] known = bins;
        if (known != null) {
            known[bin(value)]++;
            return;
        }
        first.merge(value, 1L, Long::sum);
        if (seen == DECIDING) {
            decide();
        }
    }

    /** The bins, null where no value was counted. */
    @Nullable
    Histogram histogram() {
        if (seen == 0) {
            return null;
        }
        long[] counts = bins == null ? decide() : bins;
        List<Double> edges = new ArrayList<>();
        List<Long> list = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            edges.add(low + i * width);
            list.add(counts[i]);
        }
        edges.add(low + counts.length * width);
        return new Histogram(edges, list);
    }

    private long[] decide() {
        low = first.firstKey();
        double high = first.lastKey();
        int number = high > low ? Math.min(BINS, Math.max(2, first.size())) : 1;
        width = high > low ? (high - low) / number : 1;
        long[] counts = new long[number];
        bins = counts;
        for (Map.Entry<Double, Long> value : first.entrySet()) {
            counts[bin(value.getKey())] += value.getValue();
        }
        return counts;
    }

    private int bin(double value) {
        int last = bins == null ? 0 : bins.length - 1;
        return (int) Math.max(0, Math.min(last, Math.floor((value - low) / width)));
    }
}
