package dev.etalon.core.stats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Statistics added up per cluster, in flat memory. Up to {@value #MOST} clusters each has its own row. When there are more, the
 * clusters are dealt into {@value #MOST} groups by a hash of their names, and a group is what is resampled: groups are as independent
 * as clusters are, so intervals and tests stay valid, at the price of a little noise in their width. Neither the order of arrival nor
 * the number of threads changes what comes out, up to rounding.
 */
public final class ClusterSums {
    /** The most rows. */
    public static final int MOST = 2_000;

    private final boolean adjacent;
    private Map<Long, SparseRow> rows = new HashMap<>();
    private double[] sum = {};
    private SparseRow @Nullable [] groups;
    private boolean repeated;
    private long clusters;
    private long last;

    /** @param adjacent whether all that belongs to a cluster is added in one go, so that clusters can be counted to any number */
    public ClusterSums(boolean adjacent) {
        this.adjacent = adjacent;
    }

    /** The key of a cluster: a 64-bit FNV-1a hash of its name, mixed. Two of {@value #MOST} names collide once in 10^13 times. */
    public static long key(String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    /** Adds the statistics of one score. */
    public void add(long cluster, double[] statistics) {
        sum = plus(sum, statistics);
        boolean known = dealt() ? adjacent && cluster == last : rows.containsKey(cluster);
        repeated |= known || (dealt() && !adjacent);
        clusters += known ? 0 : 1;
        last = cluster;
        if (!known && !dealt() && rows.size() == MOST) {
            deal();
        }
        addToRow(cluster, statistics);
    }

    /** Adds further statistics of a cluster whose scores were just added; they are no score of their own. */
    public void addBeside(long cluster, double[] statistics) {
        sum = plus(sum, statistics);
        addToRow(cluster, statistics);
    }

    private void addToRow(long cluster, double[] statistics) {
        SparseRow[] dealtInto = groups;
        SparseRow row = dealtInto == null
                ? rows.computeIfAbsent(cluster, ignored -> new SparseRow())
                : dealtInto[group(cluster)];
        row.add(statistics);
    }

    private void deal() {
        SparseRow[] empty = new SparseRow[MOST];
        Arrays.setAll(empty, ignored -> new SparseRow());
        rows.forEach((cluster, row) -> empty[group(cluster)].add(row));
        rows = Map.of();
        groups = empty;
    }

    private static int group(long cluster) {
        return (int) Long.remainderUnsigned(cluster, MOST);
    }

    private static double[] plus(double[] into, double[] added) {
        double[] longEnough = into.length < added.length ? Arrays.copyOf(into, added.length) : into;
        for (int i = 0; i < added.length; i++) {
            longEnough[i] += added[i];
        }
        return longEnough;
    }

    /** The sum over everything. */
    public double[] sum() {
        return sum.clone();
    }

    /** The rows of the clusters, or of the groups that they were dealt into, in an order that only their names decide. */
    public Rows rows() {
        SparseRow[] dealtInto = groups;
        Stream<SparseRow> sorted = dealtInto == null
                ? rows.entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .map(Map.Entry::getValue)
                : Arrays.stream(dealtInto).filter(row -> !row.isEmpty());
        return Rows.ofSparse(sorted.toList());
    }

    /** Whether the clusters were dealt into groups. */
    public boolean dealt() {
        return groups != null;
    }

    /** Whether any cluster holds more than one score. */
    public boolean repeated() {
        return repeated;
    }

    /** How many clusters there are; for clusters that are not adjacent, the number of groups once they were dealt. */
    public long clusters() {
        return dealt() && !adjacent ? rows().size() : clusters;
    }
}
