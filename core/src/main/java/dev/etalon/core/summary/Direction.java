package dev.etalon.core.summary;

/** Which way is better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    /** A number that describes and does not judge, such as the share of answers in one class. */
    NEITHER;

    /** The difference b - a as a gain: positive when b is better; b - a where neither way is. */
    public double gain(double a, double b) {
        return this == LOWER_IS_BETTER ? a - b : b - a;
    }

    /** The worst end of a scale; the lowest where neither way is better. */
    public double worst(double lowest, double highest) {
        return this == LOWER_IS_BETTER ? highest : lowest;
    }

    /** The best end of a scale; the highest where neither way is better. */
    public double best(double lowest, double highest) {
        return this == LOWER_IS_BETTER ? lowest : highest;
    }
}
