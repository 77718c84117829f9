package dev.etalon.core.summary;

/** Which way is better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** The difference b - a as a gain: positive when b is better. */
    public double gain(double a, double b) {
        return this == HIGHER_IS_BETTER ? b - a : a - b;
    }
}
