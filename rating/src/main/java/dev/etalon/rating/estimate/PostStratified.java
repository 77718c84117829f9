package dev.etalon.rating.estimate;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Posterior;
import java.util.Arrays;

/**
 * Post-stratification by the rater's verdict, for a golden set that is a random sample of the same traffic: theta = q PPV + (1 - q)
 * FOR, with q the rater's share of passes, PPV and FOR the shares of its passes and of its fails that people pass. The interval takes
 * percentiles of draws from the three Jeffreys posteriors. With a useless rater it falls back to what the labels alone say. (Holt and
 * Smith, "Post Stratification", Journal of the Royal Statistical Society A 142, 1979.)
 */
public record PostStratified(GoldenTable golden) implements RateEstimator {
    private static final int DRAWS = 4_000;
    private static final long SEED = 20_251;

    public PostStratified {
        if (golden.judgedPasses() == 0 || golden.judgedFails() == 0) {
            throw new IllegalArgumentException("on the golden set the rater gave one verdict only ("
                    + golden.judgedPasses() + " passes, " + golden.judgedFails()
                    + " fails): nothing is known of the other");
        }
    }

    @Override
    public String name() {
        return "post-stratified";
    }

    @Override
    public double value(double rate) {
        return rate * golden.passPrecision() + (1 - rate) * golden.falseOmission();
    }

    @Override
    public Interval interval(double passes, double n, double level) {
        Posterior posterior = new Posterior(DRAWS, SEED);
        double[] right = posterior.share(golden.truePasses(), golden.judgedPasses());
        double[] missed = posterior.share(golden.falseFails(), golden.judgedFails());
        double[] rate = posterior.share(passes, n);
        Arrays.setAll(rate, i -> rate[i] * right[i] + (1 - rate[i]) * missed[i]);
        return Posterior.interval(rate, level, "post-stratified Jeffreys, " + golden.n() + " golden");
    }

    @Override
    public double difference(double difference) {
        return difference * (golden.passPrecision() - golden.falseOmission());
    }

    @Override
    public Interval difference(double difference, double standardError, double level) {
        Posterior posterior = new Posterior(DRAWS, SEED);
        double[] right = posterior.share(golden.truePasses(), golden.judgedPasses());
        double[] missed = posterior.share(golden.falseFails(), golden.judgedFails());
        double[] drawn = posterior.normal(difference, standardError);
        Arrays.setAll(drawn, i -> drawn[i] * (right[i] - missed[i]));
        return Posterior.interval(drawn, level, "post-stratified Jeffreys, " + golden.n() + " golden");
    }
}
