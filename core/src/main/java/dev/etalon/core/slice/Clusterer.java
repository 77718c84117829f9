package dev.etalon.core.slice;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.stats.ClusterSums;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells which cluster a sample belongs to: what its field says, or itself where there is no field or the sample does not have it.
 *
 * @param field a field's path, or null
 */
public record Clusterer(@Nullable String field) {

    /** The key of the sample's cluster, see {@link ClusterSums#key}. */
    public long key(Sample sample) {
        Optional<String> name = field == null ? Optional.empty() : sample.text(field);
        return ClusterSums.key(name.map(value -> "field " + value).orElseGet(() -> "sample " + sample.id()));
    }

    /** Whether all trials of a cluster follow each other: so it is where only repeats of one sample depend on each other. */
    public boolean adjacent() {
        return field == null;
    }
}
