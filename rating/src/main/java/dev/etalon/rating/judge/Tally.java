package dev.etalon.rating.judge;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import java.util.function.ToDoubleFunction;

/**
 * A share or a mean over the scores that have a value for it.
 *
 * @param value one score's value, NaN where it has none
 */
record Tally(String name, Aggregate.Form form, double lowest, double highest, ToDoubleFunction<Score> value) {

    static Tally share(String name, ToDoubleFunction<Score> value) {
        return new Tally(name, Aggregate.Form.SHARE, 0, 1, value);
    }

    static Tally mean(String name, double lowest, double highest, ToDoubleFunction<Score> value) {
        return new Tally(name, Aggregate.Form.MEAN, lowest, highest, value);
    }

    /** @param at where in the statistics its sum stands; its count stands right after */
    Aggregate aggregate(int at) {
        return new Aggregate(
                name,
                form,
                sums -> at(sums, at) / at(sums, at + 1),
                sums -> at(sums, at + 1),
                lowest,
                highest,
                Direction.HIGHER_IS_BETTER,
                false);
    }

    private static double at(double[] sums, int index) {
        return index < sums.length ? sums[index] : 0;
    }
}
