package dev.etalon.app.suite;

import dev.etalon.core.stats.Correction;
import java.util.Objects;

/**
 * How the tests of comparisons are made.
 *
 * @param sliceMinimum how many scores a slice needs to be tested, 1 or more
 */
public record TestingSpec(Correction correction, int sliceMinimum) {
    public TestingSpec {
        Objects.requireNonNull(correction, "correction is null");
        if (sliceMinimum < 1) {
            throw new IllegalArgumentException("a slice needs 1 score or more, not " + sliceMinimum);
        }
    }
}
