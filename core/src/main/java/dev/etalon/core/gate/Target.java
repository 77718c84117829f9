package dev.etalon.core.gate;

import dev.etalon.core.slice.Slice;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number that a condition is about.
 *
 * @param measure its name
 * @param aggregate its name, or null for the main one of the measure
 * @param slice the samples that it is over
 */
public record Target(String measure, @Nullable String aggregate, Slice slice) {
    public Target {
        Objects.requireNonNull(measure, "measure is null");
        Objects.requireNonNull(slice, "slice is null");
    }

    /** The main aggregate of a measure over all samples. */
    public static Target of(String measure) {
        return new Target(measure, null, Slice.ALL);
    }

    public Target aggregate(String newAggregate) {
        return new Target(measure, newAggregate, slice);
    }

    public Target over(Slice newSlice) {
        return new Target(measure, aggregate, newSlice);
    }

    /** {@code measure}, {@code measure aggregate} or {@code measure aggregate (field=value)}. */
    public String label() {
        String name = aggregate == null ? measure : measure + " " + aggregate;
        return slice.isAll() ? name : name + " (" + slice.label() + ")";
    }
}
