package dev.etalon.app.optimize;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The candidates among which the winner was chosen, with what each of them gives and takes.
 *
 * @param type on what candidates competed in the search
 * @param objectives the columns
 * @param points the seed, the winner, and all that are best somewhere or beaten by none in every objective
 * @param trades what the winner gives up, in sentences
 */
public record Front(String type, List<Column> objectives, List<Point> points, List<String> trades) {
    public Front {
        objectives = List.copyOf(objectives);
        points = List.copyOf(points);
        trades = List.copyOf(trades);
    }

    /**
     * An objective.
     *
     * @param aggregate the number of it that is shown
     * @param weight what one unit of it counts in the sum that decides
     */
    public record Column(String objective, String aggregate, Direction direction, double weight) {}

    /**
     * A candidate.
     *
     * @param sum its weighted mean on the validation set, which decides
     * @param bestOn on how many keys of the front (samples, objectives) it is best, alone or with others
     * @param unbeaten whether no other candidate is as good in every objective and better in one
     * @param winner whether it is the winner
     * @param values one for each column
     */
    public record Point(int candidate, double sum, int bestOn, boolean unbeaten, boolean winner, List<Value> values) {
        public Point {
            values = List.copyOf(values);
        }
    }

    /**
     * A number over the validation set.
     *
     * @param value null where it is not known
     * @param interval for this candidate alone: it knows nothing of the choice among many; null where there is too little data
     */
    public record Value(@Nullable Double value, @Nullable Interval interval, long samples, long missing) {}
}
