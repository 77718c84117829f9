package dev.etalon.core.stats;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Draws from what the data leave open, for numbers that several uncertain shares make together. A seed decides them; each call goes
 * on from the one before, so draws of two shares are independent.
 */
public final class Posterior {
    private final RandomGenerator random;
    private final int draws;

    public Posterior(int draws, long seed) {
        if (draws < 100) {
            throw new IllegalArgumentException("an interval needs 100 draws or more, not " + draws);
        }
        this.draws = draws;
        this.random = Generators.seeded(seed);
    }

    /**
     * Of a share under Jeffreys' prior: Beta(x + 1/2, n - x + 1/2).
     *
     * @param successes x, from 0 to n; may be a fraction, for an effective sample size
     */
    public double[] share(double successes, double n) {
        if (!(n >= 0) || !(successes >= 0 && successes <= n)) {
            throw new IllegalArgumentException("not a share: " + successes + " of " + n);
        }
        UniformRandomProvider source = random::nextLong;
        return BetaDistribution.of(successes + 0.5, n - successes + 0.5)
                .createSampler(source)
                .samples(draws)
                .toArray();
    }

    /** The same for whole counts. */
    public double[] share(long successes, long n) {
        return share((double) successes, (double) n);
    }

    /**
     * Of shares that add up to 1: Dirichlet with these weights (counts, with the prior's added), as normalised gamma draws.
     *
     * @param weights 0 or more, not all 0; a weight of 0 draws 0
     * @return by weight, then by draw
     */
    public double[][] shares(double[] weights) {
        double[][] drawn = new double[weights.length][draws];
        double[] sums = new double[draws];
        UniformRandomProvider source = random::nextLong;
        for (int w = 0; w < weights.length; w++) {
            if (weights[w] > 0) {
                drawn[w] = GammaDistribution.of(weights[w], 1)
                        .createSampler(source)
                        .samples(draws)
                        .toArray();
            }
            for (int i = 0; i < draws; i++) {
                sums[i] += drawn[w][i];
            }
        }
        for (double[] share : drawn) {
            Arrays.setAll(share, i -> share[i] / sums[i]);
        }
        return drawn;
    }

    /** Of a number whose estimate is normally distributed. */
    public double[] normal(double mean, double standardError) {
        double[] drawn = new double[draws];
        Arrays.setAll(drawn, i -> mean + standardError * random.nextGaussian());
        return drawn;
    }

    /** The interval that leaves out the same share of draws at both ends; draws without a value count at neither. */
    public static Interval interval(double[] drawn, double level, String method) {
        double[] sorted = Arrays.stream(drawn)
                .filter(draw -> !Double.isNaN(draw))
                .sorted()
                .toArray();
        double tail = (1 - level) / 2;
        return new Interval(at(sorted, tail), at(sorted, 1 - tail), level, method);
    }

    /** Between the two draws that lie around the quantile. */
    private static double at(double[] sorted, double quantile) {
        double place = quantile * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
