package dev.etalon.rating.estimate;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Posterior;
import java.util.Arrays;
import java.util.List;

/**
 * The win rate (a tie is half a win) behind a rater's comparisons, post-stratified by its verdict, for a golden set that is a random
 * sample of the same traffic: theta = sum over verdicts of q(v) E[win | v]. The interval takes percentiles of draws: of the shares q
 * and, for each verdict, of what people say there, all Dirichlet; 1/3 is added to each count of people's labels (Perks 1947), so that a
 * verdict which the golden set lacks may be worth anything, and 1/2 to the run's.
 */
public record StratifiedWins(GoldenCounts golden) implements MeanEstimator {
    private static final int DRAWS = 4_000;
    private static final long SEED = 20_254;

    public StratifiedWins {
        if (golden.verdicts() < 2) {
            throw new IllegalArgumentException(
                    "on the golden set the rater gave one verdict only: nothing is known of the others");
        }
        Wins.check(golden.labels());
    }

    @Override
    public String name() {
        return "post-stratified";
    }

    @Override
    public List<String> parts() {
        return golden.labels();
    }

    @Override
    public double worth(double[] parts) {
        double worth = 0;
        for (int rater = 0; rater < parts.length; rater++) {
            worth += parts[rater] == 0 ? 0 : parts[rater] * worth(rater);
        }
        return worth;
    }

    /** What a verdict was worth; half a win where the golden set does not tell. */
    private double worth(int rater) {
        double wins = 0;
        for (int people = 0; people < golden.labels().size(); people++) {
            wins += golden.count(people, rater) * Wins.of(golden.labels().get(people));
        }
        long n = golden.ofRater(rater);
        return n == 0 ? 0.5 : wins / n;
    }

    @Override
    public Interval interval(double[] sums, double standardError, double level) {
        Posterior posterior = new Posterior(DRAWS, SEED);
        double[][] worth = worths(posterior);
        double[] own = new double[worth.length];
        Arrays.setAll(own, this::worth);
        double[][] shares = posterior.shares(RunShares.weights(sums, own, standardError));
        double[] drawn = new double[DRAWS];
        for (int rater = 0; rater < worth.length; rater++) {
            for (int i = 0; i < DRAWS; i++) {
                drawn[i] += shares[rater][i] * worth[rater][i];
            }
        }
        return Posterior.interval(drawn, level, method());
    }

    @Override
    public Interval difference(double[] baseline, double[] candidate, double standardError, double level) {
        Posterior posterior = new Posterior(DRAWS, SEED);
        double[][] worth = worths(posterior);
        double[] drawn = posterior.normal(0, standardError);
        for (int rater = 0; rater < worth.length; rater++) {
            double difference = RunShares.share(candidate, rater) - RunShares.share(baseline, rater);
            for (int i = 0; i < DRAWS; i++) {
                drawn[i] += difference * worth[rater][i];
            }
        }
        return Posterior.interval(drawn, level, method()).within(-1, 1);
    }

    /** Draws of what each verdict is worth. */
    private double[][] worths(Posterior posterior) {
        int size = golden.labels().size();
        double[][] worths = new double[size][DRAWS];
        for (int rater = 0; rater < size; rater++) {
            double[] weights = new double[size];
            for (int people = 0; people < size; people++) {
                weights[people] = golden.count(people, rater) + 1.0 / size;
            }
            double[][] shares = posterior.shares(weights);
            for (int people = 0; people < size; people++) {
                double win = Wins.of(golden.labels().get(people));
                for (int i = 0; i < DRAWS; i++) {
                    worths[rater][i] += win * shares[people][i];
                }
            }
        }
        return worths;
    }

    private String method() {
        return "post-stratified Dirichlet, " + golden.n() + " golden";
    }
}
