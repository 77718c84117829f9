package dev.etalon.rating.drift;

import java.util.ArrayList;
import java.util.List;

/**
 * Watches whether a share stays at or below a bound, look after look, however often one looks. It is an e-process: a bet against the
 * bound whose expected capital never exceeds 1 while the bound holds, so that it reaches 1/a in at most a of all cases, ever (Ville).
 *
 * <p>Against a share p above the bound u, a look at n cases with k hits multiplies the capital by (p/u)^k ((1-p)/(1-u))^(n-k). The
 * cases need not be alike: where their chances are f_1 ... f_n with a mean of at most u, the expected factor is the product of
 * 1 + c (f_i - u) with c = (p-u)/(u(1-u)), and by the inequality of the means it is at most (1 + c (mean f - u))^n, so at most 1.
 * The capital is spread over several p, and over all looks at which a drift may begin with weights 1/(j (j+1)), so that a long quiet
 * time does not use up what a late drift needs (mixtures of e-processes: Ramdas et al., "Game-theoretic statistics and safe anytime-
 * valid inference", Statistical Science 38, 2023; starting anew at every look: Shin, Ramdas and Rinaldo, "E-detectors", 2022).
 */
public final class ShareWatch {
    private static final double[] ABOVE = {0.01, 0.02, 0.05, 0.1, 0.2, 0.4};

    private final double bound;
    private final List<double[]> capitals = new ArrayList<>();
    private double greatest = 1;

    /** @param bound strictly between 0 and 1 */
    public ShareWatch(double bound) {
        if (!(bound > 0 && bound < 1)) {
            throw new IllegalArgumentException("the bound must be between 0 and 1, not " + bound);
        }
        this.bound = bound;
    }

    /** Takes the next look: so many hits among so many cases. */
    public void look(long hits, long cases) {
        if (hits < 0 || hits > cases) {
            throw new IllegalArgumentException("not a share: " + hits + " of " + cases);
        }
        capitals.add(new double[ABOVE.length]);
        double[] gains = new double[ABOVE.length];
        for (int i = 0; i < gains.length; i++) {
            double p = bound + (1 - bound) * ABOVE[i];
            gains[i] = hits * Math.log(p / bound) + (cases - hits) * Math.log((1 - p) / (1 - bound));
        }
        for (double[] capital : capitals) {
            for (int i = 0; i < gains.length; i++) {
                capital[i] += gains[i];
            }
        }
        greatest = Math.max(greatest, capital());
    }

    private double capital() {
        double sum = 1;
        for (int j = 0; j < capitals.size(); j++) {
            double weight = 1 / ((j + 1.0) * (j + 2.0));
            double mean = 0;
            for (double log : capitals.get(j)) {
                mean += Math.exp(Math.min(700, log)) / ABOVE.length;
            }
            sum += weight * (mean - 1);
        }
        return sum;
    }

    /** The greatest capital so far: the evidence against the bound. */
    public double evidence() {
        return greatest;
    }

    /** A p that may be looked at after every look. */
    public double p() {
        return Math.min(1, 1 / greatest);
    }
}
