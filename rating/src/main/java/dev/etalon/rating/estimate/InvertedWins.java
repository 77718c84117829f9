package dev.etalon.rating.estimate;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Posterior;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The win rate behind a rater's comparisons where only P(verdict | truth) carries over from the golden set: balanced, enriched, or of
 * another system. With M that matrix and q the run's shares of verdicts, people's shares are M^-1 q; the win rate is linear in q. It is
 * the estimate of Rogan and Gladen for more than two labels (Forman, Data Mining and Knowledge Discovery 17, 2008). Its interval takes
 * percentiles of draws of M and q, each put back onto the shares that there can be.
 */
public record InvertedWins(GoldenCounts golden) implements MeanEstimator {
    /** Each label needs so many golden answers. */
    static final int LEAST = 10;

    private static final double PRIOR = 0.5;
    private static final int DRAWS = 4_000;
    private static final long SEED = 20_255;

    public InvertedWins {
        Wins.check(golden.labels());
        for (int people = 0; people < golden.labels().size(); people++) {
            if (golden.ofPeople(people) < LEAST) {
                throw new IllegalArgumentException(
                        "people said " + golden.labels().get(people) + " of " + golden.ofPeople(people)
                                + " golden answers: " + LEAST + " or more of each label are needed");
            }
        }
        double[] worth = worths(golden.labels(), plain(golden));
        double spread = Arrays.stream(worth).max().orElseThrow()
                - Arrays.stream(worth).min().orElseThrow();
        if (!(spread <= 1 / LeeCorrection.LEAST_INFORMEDNESS)) {
            throw new IllegalArgumentException(
                    "the verdicts say too little of the truth: turned round, one of them would count as "
                            + String.format(Locale.ROOT, "%.1f", spread) + " wins");
        }
    }

    @Override
    public String name() {
        return "inverted confusion";
    }

    @Override
    public List<String> parts() {
        return golden.labels();
    }

    @Override
    public double worth(double[] parts) {
        double[] worth = worths(golden.labels(), plain(golden));
        double sum = 0;
        for (int v = 0; v < parts.length; v++) {
            sum += parts[v] * worth[v];
        }
        return sum;
    }

    @Override
    public Interval interval(double[] sums, double standardError, double level) {
        Posterior posterior = new Posterior(DRAWS, SEED);
        double[][][] matrices = matrices(posterior);
        double[][] shares =
                posterior.shares(RunShares.weights(sums, worths(golden.labels(), plain(golden)), standardError));
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            drawn[i] = winRate(matrices[i], column(shares, i));
        }
        return Posterior.interval(drawn, level, method()).within(0, 1);
    }

    @Override
    public Interval difference(double[] baseline, double[] candidate, double standardError, double level) {
        Posterior posterior = new Posterior(DRAWS, SEED);
        double[][][] matrices = matrices(posterior);
        double[] drawn = posterior.normal(0, standardError);
        for (int i = 0; i < DRAWS; i++) {
            double[] worth = worths(golden.labels(), matrices[i]);
            for (int v = 0; v < worth.length; v++) {
                drawn[i] += (RunShares.share(candidate, v) - RunShares.share(baseline, v)) * worth[v];
            }
        }
        return Posterior.interval(drawn, level, method()).within(-1, 1);
    }

    /** M: the shares of verdicts by what people say, a column each. */
    private static double[][] plain(GoldenCounts golden) {
        int size = golden.labels().size();
        double[][] matrix = new double[size][size];
        for (int people = 0; people < size; people++) {
            for (int rater = 0; rater < size; rater++) {
                matrix[rater][people] = golden.count(people, rater) / (double) golden.ofPeople(people);
            }
        }
        return matrix;
    }

    private double[][][] matrices(Posterior posterior) {
        int size = golden.labels().size();
        double[][][] matrices = new double[DRAWS][size][size];
        for (int people = 0; people < size; people++) {
            double[] weights = new double[size];
            for (int rater = 0; rater < size; rater++) {
                weights[rater] = golden.count(people, rater) + PRIOR;
            }
            double[][] shares = posterior.shares(weights);
            for (int i = 0; i < DRAWS; i++) {
                for (int rater = 0; rater < size; rater++) {
                    matrices[i][rater][people] = shares[rater][i];
                }
            }
        }
        return matrices;
    }

    /** What each verdict counts as: the row of wins times the inverse of M. */
    private static double[] worths(List<String> labels, double[][] matrix) {
        int size = matrix.length;
        double[][] transposed = new double[size][size];
        double[] wins = new double[size];
        for (int people = 0; people < size; people++) {
            wins[people] = Wins.of(labels.get(people));
            for (int rater = 0; rater < size; rater++) {
                transposed[people][rater] = matrix[rater][people];
            }
        }
        return LinearSystem.solve(transposed, wins);
    }

    /** People's shares by one draw, with none below 0, then their win rate. */
    private double winRate(double[][] matrix, double[] shares) {
        double[] people = LinearSystem.solve(matrix, shares);
        double sum = 0;
        double wins = 0;
        for (int label = 0; label < people.length; label++) {
            double share = Math.max(0, people[label]);
            sum += share;
            wins += share * Wins.of(golden.labels().get(label));
        }
        return wins / sum;
    }

    private static double[] column(double[][] shares, int draw) {
        double[] column = new double[shares.length];
        Arrays.setAll(column, v -> shares[v][draw]);
        return column;
    }

    private String method() {
        return "inverted confusion, Dirichlet draws, " + golden.n() + " golden";
    }
}
