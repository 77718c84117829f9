package dev.etalon.report;

import dev.etalon.core.run.Run;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Aggregate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a comparison shows: run b against run a.
 *
 * @param pairs trials that both runs have
 * @param onlyInA ids of trials that only a has (the first ones)
 * @param onlyInB ids of trials that only b has (the first ones)
 * @param notes cautions for the reader
 * @param correction how p is adjusted, by name
 * @param anytime effects that hold at any time; empty where they were not made
 */
public record ComparisonReport(
        Run a,
        Run b,
        long pairs,
        Unpaired onlyInA,
        Unpaired onlyInB,
        List<String> notes,
        String correction,
        List<Effect> effects,
        List<Anytime> anytime,
        List<Change> changes) {

    /** Trials without a partner. */
    public record Unpaired(long count, List<String> first) {}

    /**
     * One aggregate in both runs.
     *
     * @param slice null for all samples
     * @param effect b - a, null where one has no value
     * @param interval of the effect
     * @param test the paired test by name, null where none could be made
     * @param p two-sided, before and after the correction
     * @param detectable the smallest effect that would have been seen with 80% power
     * @param verdict for example {@code better}, {@code worse}, {@code cannot tell}, {@code too few}
     */
    public record Effect(
            String measure,
            String aggregate,
            Aggregate.Form form,
            @Nullable String slice,
            long pairs,
            @Nullable Double a,
            @Nullable Double b,
            @Nullable Double effect,
            @Nullable Interval interval,
            @Nullable String test,
            @Nullable Double p,
            @Nullable Double adjustedP,
            @Nullable Double detectable,
            String verdict) {}

    /**
     * The effect on a main number that may be looked at as often as one likes while runs go on.
     *
     * @param samples that both runs have scored
     */
    public record Anytime(
            String measure,
            String aggregate,
            Aggregate.Form form,
            long samples,
            double effect,
            Interval interval,
            double p,
            double adjustedP,
            String verdict) {}

    /**
     * One trial whose score changed.
     *
     * @param gain how much better b is, negative where it is worse
     */
    public record Change(
            String measure,
            String sampleId,
            int repeat,
            double gain,
            String input,
            SampleRow.Cell before,
            SampleRow.Cell after,
            String answerA,
            String answerB) {

        public boolean regression() {
            return gain < 0;
        }
    }
}
