package dev.etalon.rating.verdict;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import dev.etalon.rating.estimate.MeanEstimator;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A mean as people would see it, from a rater's verdicts. Its places are those that {@link MeanEstimator} names.
 *
 * @param parts of one score, as many as the estimator asks for
 */
public record CorrectedMean(
        String name, double lowest, double highest, Function<Score, double[]> parts, MeanEstimator estimator)
        implements VerdictPart {

    @Override
    public int width() {
        return estimator.parts().size() + 2;
    }

    @Override
    public void fill(double[] statistics, int place, Score score) {
        double[] of = parts.apply(score);
        statistics[place] = estimator.worth(of);
        System.arraycopy(of, 0, statistics, place + 1, of.length);
        statistics[place + of.length + 1] = 1;
    }

    @Override
    public Aggregate aggregate(int place) {
        int count = estimator.parts().size() + 1;
        return Aggregate.mean(name, sums -> sums[0], sums -> sums[count], Direction.HIGHER_IS_BETTER)
                .calibrated(estimator, lowest, highest)
                .over(sums -> Arrays.copyOfRange(sums, place, place + width()));
    }
}
