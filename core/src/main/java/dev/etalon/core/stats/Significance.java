package dev.etalon.core.stats;

import java.util.Objects;

/**
 * The outcome of a test that two sides do not differ.
 *
 * @param test for example {@code McNemar, exact}
 * @param p two-sided, above 0 and at most 1
 */
public record Significance(String test, double p) {
    public Significance {
        Objects.requireNonNull(test, "test is null");
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be from 0 to 1, not " + p);
        }
    }
}
