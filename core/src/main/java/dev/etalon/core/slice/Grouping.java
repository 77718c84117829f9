package dev.etalon.core.slice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How samples are grouped before they are summed up.
 *
 * @param sliceFields paths of the fields that samples are sliced by, see {@link dev.etalon.core.dataset.Sample#field}
 * @param clusterField the path of the field that says which samples depend on each other (questions on one document), or null where
 *     every sample stands for itself
 */
public record Grouping(List<String> sliceFields, @Nullable String clusterField) {
    /** No slices, every sample for itself. */
    public static final Grouping NONE = new Grouping(List.of(), null);

    public Grouping {
        sliceFields = List.copyOf(sliceFields);
    }

    public static Grouping slicedBy(String... fields) {
        return new Grouping(List.of(fields), null);
    }

    public Grouping clusteredBy(String field) {
        return new Grouping(sliceFields, field);
    }
}
