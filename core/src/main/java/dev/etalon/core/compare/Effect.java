package dev.etalon.core.compare;

import dev.etalon.core.slice.Slice;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Estimate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The difference that a candidate makes in one aggregate over one slice.
 *
 * @param baseline the baseline's value over the pairs that both sides have scored; null where there is none
 * @param candidate the candidate's value over the same pairs
 * @param difference candidate minus baseline; see {@link #direction} for which way is better
 * @param interval of the difference, null where there is too little data
 * @param bounds the difference if every missing score had gone worst or best for the candidate; null where nothing is missing or the
 *     scale has no ends
 * @param test null where the aggregate is not tested
 * @param detectable the smallest difference that this comparison would have found in 80% of cases, at the level that the
 *     smallest p must reach; null where it is not known
 */
public record Effect(
        String measure,
        Slice slice,
        String aggregate,
        Aggregate.Form form,
        Direction direction,
        Pairs pairs,
        @Nullable Double baseline,
        @Nullable Double candidate,
        @Nullable Double difference,
        @Nullable Interval interval,
        Estimate.@Nullable Bounds bounds,
        @Nullable Test test,
        @Nullable Double detectable,
        Verdict verdict) {

    /**
     * How many pairs there are.
     *
     * @param n scored on both sides
     * @param clusters groups of dependent pairs among the n
     * @param missing pairs that one side or both have no score of
     */
    public record Pairs(long n, long clusters, long missing) {}

    /**
     * A test that the two sides do not differ.
     *
     * @param p two-sided
     * @param adjusted p adjusted over all tests of the comparison
     */
    public record Test(String name, double p, double adjusted) {}

    public Effect {
        Objects.requireNonNull(measure, "measure is null");
        Objects.requireNonNull(slice, "slice is null");
        Objects.requireNonNull(aggregate, "aggregate is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(direction, "direction is null");
        Objects.requireNonNull(pairs, "pairs is null");
        Objects.requireNonNull(verdict, "verdict is null");
    }

    /** Whether there are too few pairs to read anything into the difference. */
    public boolean tooFew() {
        return pairs.n() < Estimate.FEW;
    }
}
