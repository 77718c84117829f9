package dev.etalon.core.dataset;

import dev.etalon.core.naming.NearestName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filters of a selection, for one reading of a dataset; remembers what it has met, to find names that are wrong. */
final class SampleFilter implements Predicate<Sample> {
    private final @Nullable Set<String> among;
    private final @Nullable Set<String> ids;
    private final Map<String, String> where;
    private final Set<String> missingIds;
    private final Set<String> missingPaths;
    private final Set<String> keys = new HashSet<>();
    private boolean any;

    SampleFilter(Selection selection) {
        this.among = selection.among();
        this.ids = selection.ids();
        this.where = selection.where();
        this.missingIds = new TreeSet<>(ids == null ? Set.of() : ids);
        this.missingPaths = new TreeSet<>(where.keySet());
    }

    @Override
    public boolean test(Sample sample) {
        any = true;
        missingIds.remove(sample.id());
        if (!missingPaths.isEmpty()) {
            missingPaths.removeIf(path -> sample.field(path).isPresent());
            keys.addAll(sample.metadata().keySet());
        }
        return (among == null || among.contains(sample.id()))
                && (ids == null || ids.contains(sample.id()))
                && where.entrySet().stream().allMatch(condition -> holds(sample, condition));
    }

    /** To be called when every sample was seen. */
    void refuseUnknown() {
        if (!missingIds.isEmpty()) {
            throw new DatasetException("The selection names ids that the dataset does not have: "
                    + String.join(", ", missingIds) + ". Correct or remove them.");
        }
        if (any && !missingPaths.isEmpty()) {
            String path = missingPaths.iterator().next();
            throw new DatasetException("The selection asks for the field \"" + path + "\", which no sample has."
                    + NearestName.hint(path, keys) + " Fields there are: id, input, reference, context, "
                    + String.join(", ", new TreeSet<>(keys)) + ".");
        }
    }

    private static boolean holds(Sample sample, Map.Entry<String, String> condition) {
        Object value = sample.field(condition.getKey()).orElse(null);
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).anyMatch(condition.getValue()::equals);
        }
        return value != null && String.valueOf(value).equals(condition.getValue());
    }
}
