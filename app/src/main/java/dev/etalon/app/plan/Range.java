package dev.etalon.app.plan;

/**
 * Between what bounds a number will likely be.
 *
 * @param low 0 or more
 * @param high low or more
 */
public record Range(double low, double high) {
    public static final Range ZERO = new Range(0, 0);

    public Range {
        if (!(low >= 0 && high >= low && Double.isFinite(high))) {
            throw new IllegalArgumentException("a range needs 0 <= low <= high, not " + low + " and " + high);
        }
    }

    public static Range exactly(double value) {
        return new Range(value, value);
    }

    public Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    public Range times(double factor) {
        return new Range(low * factor, high * factor);
    }
}
