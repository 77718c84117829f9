package dev.etalon.app.suite;

/**
 * How many calls may be in flight to one destination.
 *
 * @param start how many to begin with, 1 or more
 * @param max how many at most, start or more
 */
public record Concurrency(int start, int max) {
    public Concurrency {
        if (start < 1 || max < start) {
            throw new IllegalArgumentException("concurrency needs 1 <= start <= max, not " + start + " and " + max);
        }
    }
}
