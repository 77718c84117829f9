package dev.etalon.core.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The adjustment of Benjamini and Hochberg (Journal of the Royal Statistical Society B 57, 1995): the i-th smallest of m values of p
 * is multiplied by m / i, and no adjusted value is above that of a larger p. Of what is called significant at an adjusted p of at
 * most 5%, at most 5% is expected to be chance, if the tests are independent or positively dependent; the form of Benjamini and
 * Yekutieli (Annals of Statistics 29, 2001) holds under any dependence and multiplies by 1 + 1/2 + ... + 1/m more.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** The adjusted values, in the order given. */
    public static double[] adjust(double... p) {
        return adjust(p, 1);
    }

    /** The adjusted values under any dependence, in the order given. */
    public static double[] adjustDependent(double... p) {
        return adjust(
                p, IntStream.rangeClosed(1, p.length).mapToDouble(i -> 1.0 / i).sum());
    }

    private static double[] adjust(double[] p, double factor) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double most = 1;
        for (int place = 0; place < order.length; place++) {
            int rank = p.length - place;
            most = Math.min(most, p[order[place]] * (factor * p.length / rank));
            adjusted[order[place]] = most;
        }
        return adjusted;
    }
}
