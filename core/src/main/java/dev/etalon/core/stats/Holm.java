package dev.etalon.core.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's adjustment for many tests (Scandinavian Journal of Statistics 6, 1979): the i-th smallest of m values of p is multiplied by
 * m - i + 1, and no adjusted value is below that of a smaller p. To call significant what has an adjusted p of at most 5% errs in at
 * most 5% of all families, whatever the dependence between the tests.
 */
public final class Holm {
    private Holm() {}

    /** The adjusted values, in the order given. */
    public static double[] adjust(double... p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 0;
        for (int rank = 0; rank < order.length; rank++) {
            least = Math.max(least, Math.min(1, p[order[rank]] * (p.length - rank)));
            adjusted[order[rank]] = least;
        }
        return adjusted;
    }
}
