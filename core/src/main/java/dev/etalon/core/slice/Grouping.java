package dev.etalon.core.slice;

import dev.etalon.core.summary.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How samples are grouped before they are summed up.
 *
 * @param sliceFields paths of the fields that samples are sliced by, see {@link dev.etalon.core.dataset.Sample#field}
 * @param clusterField the path of the field that says which samples depend on each other (questions on one document), or null where
 *     every sample stands for itself
 * @param minimum slices with fewer scores are shown as too few and are not tested
 */
public record Grouping(List<String> sliceFields, @Nullable String clusterField, int minimum) {
    /** No slices, every sample for itself. */
    public static final Grouping NONE = new Grouping(List.of(), null, Estimate.FEW);

    public Grouping {
        sliceFields = List.copyOf(sliceFields);
        if (minimum < 1) {
            throw new IllegalArgumentException("a slice needs 1 score or more, not " + minimum);
        }
    }

    public static Grouping slicedBy(String... fields) {
        return new Grouping(List.of(fields), null, Estimate.FEW);
    }

    public Grouping clusteredBy(String field) {
        return new Grouping(sliceFields, field, minimum);
    }

    /** The same, where slices need so many scores. */
    public Grouping atLeast(int newMinimum) {
        return new Grouping(sliceFields, clusterField, newMinimum);
    }
}
