package dev.etalon.app.reporting;

import dev.etalon.report.RunReport.Latency;
import java.time.Duration;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Quantiles of latency in flat memory: counts in bins that are 2% wide, so a quantile is off by 2% at most. */
final class LatencyCounter {
    private static final double BIN = Math.log(1.02);

    private final TreeMap<Long, Long> bins = new TreeMap<>();
    private long total;

    /** Counts one; zero means that the latency is not known. */
    void add(Duration latency) {
        if (latency.isPositive()) {
            double millis = latency.toNanos() / 1e6;
            bins.merge(Math.round(Math.log(millis) / BIN), 1L, Long::sum);
            total++;
        }
    }

    @Nullable
    Latency latency() {
        return total == 0 ? null : new Latency(quantile(0.5), quantile(0.95));
    }

    private double quantile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (var bin : bins.entrySet()) {
            seen += bin.getValue();
            if (seen >= rank) {
                return Math.exp(bin.getKey() * BIN);
            }
        }
        throw new IllegalStateException("bins hold fewer than their total");
    }
}
