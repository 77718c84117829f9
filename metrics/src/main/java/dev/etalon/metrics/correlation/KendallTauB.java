package dev.etalon.metrics.correlation;

/**
 * Kendall's tau-b (1945): pairs of pairs that go the same way less those that go opposite ways, over what their number could be with
 * these ties. Equal to scipy's {@code kendalltau}; undefined (NaN) where all numbers of a series are equal.
 *
 * <pre>tau = (C - D) / sqrt((n0 - n1) (n0 - n2)),   n0 = n (n - 1) / 2,   n1 and n2 = pairs tied in x and in y</pre>
 *
 * In O(n log n): by rising x, a tree of partial sums over the ranks of y tells how many earlier pairs are below and above (Fenwick,
 * "A New Data Structure for Cumulative Frequency Tables", 1994).
 */
public final class KendallTauB {
    private KendallTauB() {}

    public static double of(double[] x, double[] y) {
        return of(new PairOrder(x, y), PairOrder.ones(x.length));
    }

    /** Over pairs that occur so many times each. */
    public static double of(PairOrder pairs, double[] weights) {
        double n = 0;
        for (double weight : weights) {
            n += weight;
        }
        double all = n * (n - 1) / 2;
        double free = (all - tied(pairs.xTotals(weights))) * (all - tied(pairs.yTotals(weights)));
        return free > 0 ? Math.max(-1, Math.min(1, balance(pairs, weights) / Math.sqrt(free))) : Double.NaN;
    }

    private static double tied(double[] totals) {
        double tied = 0;
        for (double total : totals) {
            tied += total * (total - 1) / 2;
        }
        return tied;
    }

    /** Concordant less discordant. */
    private static double balance(PairOrder pairs, double[] weights) {
        double[] tree = new double[pairs.yCount() + 1];
        double seen = 0;
        double balance = 0;
        int from = 0;
        while (from < pairs.size()) {
            int to = from;
            while (to < pairs.size() && pairs.xRank(pairs.byX(to)) == pairs.xRank(pairs.byX(from))) {
                balance += against(tree, seen, pairs.yRank(pairs.byX(to)), weights[pairs.byX(to)]);
                to++;
            }
            for (; from < to; from++) {
                double weight = weights[pairs.byX(from)];
                seen += weight;
                if (weight != 0) {
                    add(tree, pairs.yRank(pairs.byX(from)), weight);
                }
            }
        }
        return balance;
    }

    private static double against(double[] tree, double seen, int rank, double weight) {
        if (weight == 0) {
            return 0;
        }
        double below = upTo(tree, rank);
        double above = seen - upTo(tree, rank + 1);
        return weight * (below - above);
    }

    private static void add(double[] tree, int rank, double weight) {
        for (int i = rank + 1; i < tree.length; i += i & -i) {
            tree[i] += weight;
        }
    }

    /** The weight of the ranks below this one. */
    private static double upTo(double[] tree, int rank) {
        double sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }
}
