package dev.etalon.rating.verdict;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Correction;
import dev.etalon.core.summary.Direction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A share or a mean over the scores that have a value for it.
 *
 * @param value one score's value, NaN where it has none
 * @param correction for the rater's error, null where its word is what is wanted
 */
public record VerdictNumber(
        String name,
        Aggregate.Form form,
        double lowest,
        double highest,
        Direction direction,
        ToDoubleFunction<Score> value,
        @Nullable Correction correction)
        implements VerdictPart {

    public static VerdictNumber share(String name, Direction direction, ToDoubleFunction<Score> value) {
        return new VerdictNumber(name, Aggregate.Form.SHARE, 0, 1, direction, value, null);
    }

    /** A mean of which more is better. */
    public static VerdictNumber mean(String name, double lowest, double highest, ToDoubleFunction<Score> value) {
        return new VerdictNumber(name, Aggregate.Form.MEAN, lowest, highest, Direction.HIGHER_IS_BETTER, value, null);
    }

    /** A mean from 0 to 1 of which less is better. */
    public static VerdictNumber error(String name, ToDoubleFunction<Score> value) {
        return new VerdictNumber(name, Aggregate.Form.MEAN, 0, 1, Direction.LOWER_IS_BETTER, value, null);
    }

    /** A share of which more is better, as a rater with known error sees it. */
    public static VerdictNumber corrected(String name, ToDoubleFunction<Score> value, Correction correction) {
        return new VerdictNumber(name, Aggregate.Form.SHARE, 0, 1, Direction.HIGHER_IS_BETTER, value, correction);
    }

    @Override
    public int width() {
        return 2;
    }

    /** The sum, then the count. */
    @Override
    public void fill(double[] statistics, int place, Score score) {
        double of = value.applyAsDouble(score);
        if (!Double.isNaN(of)) {
            statistics[place] = of;
            statistics[place + 1] = 1;
        }
    }

    @Override
    public Aggregate aggregate(int place) {
        ToDoubleFunction<double[]> count = sums -> at(sums, place + 1);
        return new Aggregate(
                name,
                form,
                sums -> at(sums, place) / at(sums, place + 1),
                count,
                lowest,
                highest,
                direction,
                false,
                correction);
    }

    private static double at(double[] sums, int index) {
        return index < sums.length ? sums[index] : 0;
    }
}
