package dev.etalon.core.stats;

import java.util.Arrays;

/**
 * Wilcoxon's signed-rank test (Biometrics Bulletin 1, 1945): whether paired differences lie symmetrically around 0. Differences of 0
 * are left out, the others ranked by size, equal ones sharing their mean rank; the statistic is the sum W of the ranks of the positive
 * ones. It asks about the middle of the differences, not about their mean, so {@link SignFlipTest} is the one for a difference of means.
 *
 * <p>The values are SciPy's: {@code wilcoxon(d, zero_method="wilcox", method=..., correction=...)}.
 */
public final class Wilcoxon {
    /** With more differences, or with equal ones or zeros, the normal approximation is taken. */
    static final int MOST_EXACT = 50;

    private Wilcoxon() {}

    /** The exact test where there are at most {@value #MOST_EXACT} differences, none of them 0 or of equal size; else the normal one. */
    public static Significance of(double... differences) {
        Ranks ranks = Ranks.of(differences);
        boolean plain = ranks.n == differences.length && ranks.ties == 0;
        return plain && ranks.n <= MOST_EXACT && ranks.n > 0 ? exact(ranks) : normal(ranks, true);
    }

    /**
     * The normal approximation: z = (W - n (n + 1) / 4) / sqrt((n (n + 1) (2 n + 1) - sum of (t^3 - t) / 2) / 24), where t are the
     * numbers of equal differences.
     *
     * @param continuity whether W is moved half a rank towards its mean
     */
    public static Significance normal(double[] differences, boolean continuity) {
        return normal(Ranks.of(differences), continuity);
    }

    private static Significance normal(Ranks ranks, boolean continuity) {
        double n = ranks.n;
        String name = continuity ? "Wilcoxon signed rank, normal, continuity" : "Wilcoxon signed rank, normal";
        if (n == 0) {
            return new Significance(name, 1);
        }
        double distance = Math.abs(ranks.positive - n * (n + 1) / 4);
        double error = Math.sqrt((n * (n + 1) * (2 * n + 1) - ranks.ties / 2) / 24);
        double moved = continuity && distance > 0 ? distance - 0.5 : distance;
        return new Significance(name, Math.min(1, 2 * Quantiles.normalBelow(-moved / error)));
    }

    /** Counts the sets of ranks by their sum: half of them, as W and its complement are alike. */
    private static Significance exact(Ranks ranks) {
        int most = ranks.n * (ranks.n + 1) / 2;
        int smaller = (int) Math.min(ranks.positive, most - ranks.positive);
        double[] ways = new double[smaller + 1];
        ways[0] = 1;
        for (int rank = 1; rank <= ranks.n; rank++) {
            for (int sum = smaller; sum >= rank; sum--) {
                ways[sum] += ways[sum - rank];
            }
        }
        double tail = Arrays.stream(ways).sum() / Math.pow(2, ranks.n);
        return new Significance("Wilcoxon signed rank, exact", Math.min(1, 2 * tail));
    }

    /**
     * @param positive the sum of the ranks of the positive differences
     * @param ties the sum of t^3 - t over groups of t equal sizes
     */
    private record Ranks(int n, double positive, double ties) {
        private static Ranks of(double[] differences) {
            Double[] sorted = Arrays.stream(differences)
                    .filter(d -> d != 0)
                    .boxed()
                    .sorted((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
                    .toArray(Double[]::new);
            double positive = 0;
            double ties = 0;
            int from = 0;
            while (from < sorted.length) {
                int to = from;
                int above = 0;
                while (to < sorted.length && Math.abs(sorted[to]) == Math.abs(sorted[from])) {
                    above += sorted[to] > 0 ? 1 : 0;
                    to++;
                }
                double equal = (double) to - from;
                positive += above * (from + 1 + to) / 2.0;
                ties += equal * equal * equal - equal;
                from = to;
            }
            return new Ranks(sorted.length, positive, ties);
        }
    }
}
