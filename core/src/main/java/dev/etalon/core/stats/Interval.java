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

    /** The same interval under another name of its method. */
    public Interval by(String newMethod) {
        return new Interval(low, high, level, newMethod);
    }

    /** The part that lies on a scale from lowest to highest; an interval wholly outside becomes the nearest end. */
    public Interval within(double lowest, double highest) {
        double newLow = Math.min(highest, Math.max(lowest, low));
        double newHigh = Math.max(lowest, Math.min(highest, high));
        return new Interval(newLow, newHigh, level, method);
    }
}
