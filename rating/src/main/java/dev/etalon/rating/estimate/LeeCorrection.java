package dev.etalon.rating.estimate;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Posterior;
import dev.etalon.core.stats.Quantiles;
import java.util.Arrays;

/**
 * Rogan and Gladen's estimate with the interval of Lee et al. (arXiv 2511.21140), for a golden set from which only P(verdict | truth)
 * carries over: balanced, enriched, or of another system. The estimate is (q + specificity - 1) / (sensitivity + specificity - 1),
 * clipped to [0, 1]; the interval adds z squared pseudo-observations to q, two to each of the others, and shifts the centre for the
 * skew of the ratio. It is wide: it asks the rater's verdicts for something that they were not sampled for.
 */
public record LeeCorrection(GoldenTable golden) implements RateEstimator {
    /** Below this Youden's J the ratio is mostly noise. */
    static final double LEAST_INFORMEDNESS = 0.3;

    private static final int DRAWS = 4_000;
    private static final long SEED = 20_252;

    public LeeCorrection {
        if (golden.passes() == 0 || golden.fails() == 0) {
            throw new IllegalArgumentException("the golden set has " + golden.passes() + " passes and " + golden.fails()
                    + " fails: sensitivity and specificity need both");
        }
        if (golden.informedness() < LEAST_INFORMEDNESS) {
            throw new IllegalArgumentException(String.format(
                    "sensitivity %.2f + specificity %.2f - 1 is below %.1f: such verdicts say too little of the truth",
                    golden.sensitivity(), golden.specificity(), LEAST_INFORMEDNESS));
        }
    }

    @Override
    public String name() {
        return "Rogan-Gladen";
    }

    @Override
    public double value(double rate) {
        return clipped(RoganGladen.raw(golden, rate));
    }

    @Override
    public Interval interval(double judgedPasses, double n, double level) {
        double z = Quantiles.twoSidedNormal(level);
        double passes = golden.passes();
        double fails = golden.fails();
        double rate = (judgedPasses + z * z / 2) / (n + z * z);
        double sensitivity = (golden.truePasses() + 1.0) / (passes + 2);
        double specificity = (golden.trueFails() + 1.0) / (fails + 2);
        double informedness = sensitivity + specificity - 1;
        double share = (rate + specificity - 1) / informedness;
        double ofPasses = sensitivity * (1 - sensitivity) / (passes + 2);
        double ofFails = specificity * (1 - specificity) / (fails + 2);
        double variance =
                rate * (1 - rate) / (n + z * z) + (1 - share) * (1 - share) * ofFails + share * share * ofPasses;
        double centre = share + 2 * z * z * (share * ofPasses - (1 - share) * ofFails);
        double half = z * Math.sqrt(variance) / informedness;
        String method = "Rogan-Gladen by Lee et al., " + golden.n() + " golden";
        return new Interval(clipped(centre - half), clipped(centre + half), level, method);
    }

    @Override
    public double difference(double difference) {
        return Math.max(-1, Math.min(1, difference / golden.informedness()));
    }

    @Override
    public Interval difference(double difference, double standardError, double level) {
        Posterior posterior = new Posterior(DRAWS, SEED);
        double[] sensitivity = posterior.share(golden.truePasses(), golden.passes());
        double[] specificity = posterior.share(golden.trueFails(), golden.fails());
        double[] drawn = posterior.normal(difference, standardError);
        Arrays.setAll(drawn, i -> ratio(drawn[i], sensitivity[i] + specificity[i] - 1));
        return Posterior.interval(drawn, level, "Rogan-Gladen, Jeffreys draws, " + golden.n() + " golden")
                .within(-1, 1);
    }

    /** A draw under which the verdicts say nothing leaves every difference possible, to the side that the verdicts point to. */
    private static double ratio(double difference, double informedness) {
        return informedness <= 0 ? Math.signum(difference) : difference / informedness;
    }

    private static double clipped(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
