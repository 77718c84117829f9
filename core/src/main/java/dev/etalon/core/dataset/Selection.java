package dev.etalon.core.dataset;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which samples of a dataset to use. The steps are taken in this order, whatever the order of the calls: {@link #among(Collection) among}, {@link #ids(Collection) ids},
 * {@link #where(String, String) where}, {@link #sample}, {@link #offset(long) offset}, {@link #limit(long) limit}. The samples keep the
 * order of the dataset. Begin with {@link #ALL}.
 *
 * @param among ids known from elsewhere, null for all
 * @param ids ids that must be there, null for all
 * @param where the wanted value by field
 * @param size how many to draw at random, null for all
 * @param seed of the random draw
 * @param offset how many to pass over
 * @param limit how many at most
 */
public record Selection(
        @Nullable Set<String> among,
        @Nullable Set<String> ids,
        Map<String, String> where,
        @Nullable Integer size,
        long seed,
        long offset,
        long limit) {
    public static final Selection ALL = new Selection(null, null, Map.of(), null, 0, 0, Long.MAX_VALUE);

    public Selection {
        among = among == null ? null : Set.copyOf(among);
        ids = ids == null ? null : Set.copyOf(ids);
        where = Collections.unmodifiableMap(new TreeMap<>(where));
        refuseNegative("size", size == null ? 0 : size);
        refuseNegative("offset", offset);
        refuseNegative("limit", limit);
    }

    /**
     * Only samples of these ids, known from elsewhere ("failed in run X"). An id that the dataset lacks is passed over; an empty set
     * selects nothing. Given twice, both must hold.
     */
    public Selection among(Collection<String> known) {
        Set<String> both = new LinkedHashSet<>(known);
        if (among != null) {
            both.retainAll(among);
        }
        return new Selection(both, ids, where, size, seed, offset, limit);
    }

    /** Only samples of these ids. Reading to the end fails with {@link DatasetException} where the dataset lacks one. */
    public Selection ids(Collection<String> wanted) {
        return new Selection(among, Set.copyOf(wanted), where, size, seed, offset, limit);
    }

    /**
     * Only samples whose field has this value, compared as text; of a list, one element must have it. Given for several fields, all
     * must hold. Reading to the end fails with {@link DatasetException} where no sample has such a field.
     *
     * @param path as in {@link Sample#field}
     */
    public Selection where(String path, String value) {
        Map<String, String> more = new TreeMap<>(where);
        more.put(path, value);
        return new Selection(among, ids, more, size, seed, offset, limit);
    }

    /**
     * A random sample without replacement, all where there are fewer. The draw depends on the seed and the ids alone, not on their
     * order, and a larger draw of the same seed contains the smaller one. The dataset is read twice.
     *
     * @param size how many, 0 or more
     */
    public Selection sample(int size, long seed) {
        return new Selection(among, ids, where, size, seed, offset, limit);
    }

    /** Passes over the first samples. */
    public Selection offset(long offset) {
        return new Selection(among, ids, where, size, seed, offset, limit);
    }

    /** At most so many samples. */
    public Selection limit(long limit) {
        return new Selection(among, ids, where, size, seed, offset, limit);
    }

    /** The dataset cut down to this selection. */
    public Dataset of(Dataset dataset) {
        return equals(ALL) ? dataset : new SelectedDataset(dataset, this);
    }

    /** Everything that decides the selection, the same text for the same selection. */
    @Override
    public String toString() {
        return "among=%s ids=%s where=%s sample=%s seed=%d offset=%d limit=%d"
                .formatted(sorted(among), sorted(ids), where, size, seed, offset, limit);
    }

    private static String sorted(@Nullable Set<String> set) {
        return set == null ? "all" : new TreeSet<>(set).toString();
    }

    private static void refuseNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, not " + value);
        }
    }
}
