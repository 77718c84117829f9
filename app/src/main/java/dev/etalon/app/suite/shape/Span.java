package dev.etalon.app.suite.shape;

import org.jspecify.annotations.Nullable;

/**
 * Rows by their place.
 *
 * @param from the first, counted from 0
 * @param to the first that is no longer in it, or null for no end
 */
public record Span(long from, @Nullable Long to) {
    public Span {
        if (from < 0 || (to != null && to <= from)) {
            throw new IllegalArgumentException("a range needs 0 <= from < to, not " + from + ":" + to);
        }
    }

    @Override
    public String toString() {
        return from + ":" + (to == null ? "" : to);
    }
}
