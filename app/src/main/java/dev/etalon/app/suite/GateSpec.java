package dev.etalon.app.suite;

import dev.etalon.app.suite.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a run is good enough.
 *
 * @param errorRate how often, at most, the whole gate may let a run pass whose true numbers do not: strictly between 0 and 1
 * @param conditions all of them must hold; at least one
 */
public record GateSpec(double errorRate, List<Condition> conditions) {
    public GateSpec {
        if (!(errorRate > 0 && errorRate < 1)) {
            throw new IllegalArgumentException("an error rate must be between 0 and 1, not " + errorRate);
        }
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a gate needs a condition");
        }
    }

    /** One thing that must hold of one aggregate of one scorer. */
    public sealed interface Condition {
        /** Where it stands in the suite. */
        Place place();

        /** The name of a scorer of the suite. */
        String scorer();

        /** The aggregate, null for the scorer's main one. */
        @Nullable
        String aggregate();
    }

    /** The number is this high or higher. */
    public record AtLeast(
            Place place, String scorer, @Nullable String aggregate, double value) implements Condition {}

    /** The number is this low or lower. */
    public record AtMost(
            Place place, String scorer, @Nullable String aggregate, double value) implements Condition {}

    /**
     * The number is not worse than the baseline's by more than the margin.
     *
     * @param baseline the id of a run, or a name that stands for one
     * @param margin above 0, in the units of the aggregate
     */
    public record NotWorse(
            Place place, String scorer, @Nullable String aggregate, String baseline, double margin)
            implements Condition {}

    /**
     * The number is better than the baseline's by more than the margin.
     *
     * @param baseline the id of a run, or a name that stands for one
     * @param margin 0 or more, in the units of the aggregate
     */
    public record Better(
            Place place, String scorer, @Nullable String aggregate, String baseline, double margin)
            implements Condition {}
}
