package dev.etalon.core.summary;

import dev.etalon.core.stats.Interval;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number over many scores, with how far it can be trusted.
 *
 * @param name the aggregate's name
 * @param form the aggregate's form
 * @param direction whether more is better
 * @param value null where it has no value (nothing was scored, or the metric is undefined on these scores)
 * @param interval null where there is no value or too little data for one
 * @param bounds the value if every missing score were the worst possible, and if it were the best; null where nothing is missing or
 *     the scale has no ends. For a function of the sums, as if a missing score weighed as much as the average one.
 * @param counts how many scores are behind it, and how many are not
 */
public record Estimate(
        String name,
        Aggregate.Form form,
        Direction direction,
        @Nullable Double value,
        @Nullable Interval interval,
        @Nullable Bounds bounds,
        Counts counts) {
    /** With fewer scores than this, a value says next to nothing. */
    public static final int FEW = 10;

    /**
     * How many scores there are.
     *
     * @param n graded or labelled
     * @param abstained without a verdict on purpose
     * @param failed without a verdict because something broke
     * @param clusters groups of dependent scores among the n: samples where they are repeated, or what the suite names; where it
     *     names more than 2,000, the number of groups that they were dealt into
     */
    public record Counts(long n, long abstained, long failed, long clusters) {
        public long missing() {
            return abstained + failed;
        }

        public long total() {
            return n + missing();
        }
    }

    /** The value under the worst and the best case for the missing scores. */
    public record Bounds(double worst, double best) {}

    public Estimate {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(direction, "direction is null");
        Objects.requireNonNull(counts, "counts is null");
    }

    /** Whether there are too few scores (fewer than {@value #FEW}) to read anything into the value. */
    public boolean tooFew() {
        return counts.n < FEW;
    }
}
