package dev.etalon.core.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * McNemar's test of two shares on the same cases (Psychometrika 12, 1947): where the sides do not differ, each case on which they
 * disagree is a fair coin. Cases on which they agree say nothing.
 */
public final class McNemar {
    private McNemar() {}

    /**
     * The exact two-sided test: twice the binomial tail of the smaller count, at most 1.
     *
     * @param onlyBefore cases that only the first side passed
     * @param onlyAfter cases that only the second side passed
     */
    public static Significance exact(long onlyBefore, long onlyAfter) {
        return new Significance("McNemar, exact", Math.min(1, 2 * tail(onlyBefore, onlyAfter)));
    }

    /**
     * The mid-p test: the exact p less the probability of the table seen. Less conservative, but not guaranteed to keep its level
     * (Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13:91, 2013).
     */
    public static Significance midP(long onlyBefore, long onlyAfter) {
        int smaller = Math.toIntExact(Math.min(onlyBefore, onlyAfter));
        double point = coin(onlyBefore, onlyAfter).probability(smaller);
        double p = onlyBefore == onlyAfter ? 1 - point : 2 * tail(onlyBefore, onlyAfter) - point;
        return new Significance("McNemar, mid-p", onlyBefore + onlyAfter == 0 ? 1 : Math.min(1, p));
    }

    private static double tail(long onlyBefore, long onlyAfter) {
        return coin(onlyBefore, onlyAfter).cumulativeProbability(Math.toIntExact(Math.min(onlyBefore, onlyAfter)));
    }

    private static BinomialDistribution coin(long onlyBefore, long onlyAfter) {
        if (onlyBefore < 0 || onlyAfter < 0) {
            throw new IllegalArgumentException("counts must be 0 or more, not " + onlyBefore + " and " + onlyAfter);
        }
        return BinomialDistribution.of(Math.toIntExact(onlyBefore + onlyAfter), 0.5);
    }
}
