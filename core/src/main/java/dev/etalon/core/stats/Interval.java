package dev.etalon.core.stats;

import java.util.Objects;

/**
 * A confidence interval.
 *
 * @param level for example 0.95
 * @param method how it was made, for example {@code Wilson}, {@code t, clustered}, {@code bootstrap percentile, 2000 draws}
 */
public record Interval(double low, double high, double level, String method) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval needs low <= high, not " + low + " and " + high);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level must be between 0 and 1, not " + level);
        }
        Objects.requireNonNull(method, "method is null");
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public double width() {
        return high - low;
    }
}
