package dev.etalon.report;

import dev.etalon.core.run.Run;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.traffic.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a report of one run shows. Its JSON form is the machine-readable report.
 *
 * @param run the run's record
 * @param totals trials, tokens, money, time
 * @param measures what belongs to a measure as a whole
 * @param figures every aggregate, over all samples first, then by slice
 * @param shrunk the main numbers of slices, drawn towards those of their field; empty where a field has too few slices
 * @param gate the gate's answer, null where the suite has none
 * @param rows the samples that the page shows
 * @param rowsLeftOut how many samples the page does not show
 */
public record RunReport(
        Run run,
        Totals totals,
        List<MeasurePart> measures,
        List<Figure> figures,
        List<ShrunkSlice> shrunk,
        @Nullable GatePart gate,
        List<SampleRow> rows,
        long rowsLeftOut) {

    /**
     * Sums over the run.
     *
     * @param samples distinct samples
     * @param trials samples times repeats
     * @param unanswered trials without an answer
     * @param failures unanswered trials and failed scores by kind, as text
     * @param usage what answers and judges used up
     * @param latencyMillis median and 95th percentile of the answers' latency, null where it is not known
     */
    public record Totals(
            long samples,
            long trials,
            long unanswered,
            List<FailureCount> failures,
            Usage usage,
            @Nullable Latency latencyMillis) {}

    /** How often something broke in one way, with one message as an example. */
    public record FailureCount(String what, String kind, long count, String example) {}

    /** Milliseconds. */
    public record Latency(double median, double percentile95) {}

    /**
     * What belongs to a measure as a whole.
     *
     * @param lowerIsBetter whether 0 is the best that its grades can be
     */
    public record MeasurePart(
            String name,
            String signature,
            boolean lowerIsBetter,
            @Nullable Histogram histogram,
            @Nullable ConfusionTable confusion,
            @Nullable EditTable edits,
            @Nullable RepeatsPart repeats) {}

    /**
     * How the error of the mean of the scores' own values is split between samples and repeats.
     *
     * @param samples with a score
     * @param repeats of a sample, on average
     * @param between the variance of what samples are expected to score
     * @param within the variance of one repeat around that
     * @param icc the correlation of two repeats of one sample
     * @param partOfRepeats which part of the variance of the mean the repeats cause, from 0 to 1
     * @param standardError of the mean by this split
     * @param twiceTheRepeats the standard error with twice the repeats
     * @param twiceTheSamples the standard error with twice the samples
     */
    public record RepeatsPart(
            long samples,
            double repeats,
            double between,
            double within,
            double icc,
            @Nullable Interval iccInterval,
            double partOfRepeats,
            double standardError,
            double twiceTheRepeats,
            double twiceTheSamples) {}

    /**
     * The most frequent edits that lead from references to answers, such as {@code quick → fast}.
     *
     * @param edits the most frequent first
     * @param total how many edits there are of all kinds
     * @param missed by how much a count may be too low: 0 unless there are very many different edits
     */
    public record EditTable(List<EditCount> edits, long total, long missed) {}

    /** How often one edit was made. */
    public record EditCount(String edit, long count) {}

    /** Counts of graded values between edges; one edge more than counts. */
    public record Histogram(List<Double> edges, List<Long> counts) {}

    /**
     * Counts by expected label (rows) and given label (columns).
     *
     * @param intervals of each cell's share of its row, null in rows without a score; none where there are many labels
     */
    public record ConfusionTable(
            List<String> labels, List<List<Long>> counts, List<List<@Nullable Interval>> intervals) {}

    /**
     * One aggregate over all samples or over one slice.
     *
     * @param slice null for all samples, else for example {@code meta.domain = law}
     * @param scale the least and the greatest possible value, null where there is no end
     * @param note a caution for the reader, null where there is none
     * @param detail whether it is a part of the whole: one class or bin among many
     */
    public record Figure(
            String measure,
            @Nullable String slice,
            Estimate estimate,
            @Nullable Scale scale,
            @Nullable String note,
            boolean detail) {}

    /**
     * The main number of a slice, drawn towards the mean of its field's slices by as much as it is uncertain.
     *
     * @param value as it was measured
     * @param shrunk what is to be expected of the slice
     * @param interval of {@code shrunk}; holds on the average over slices
     * @param pull how far it was drawn, from 0 to 1
     */
    public record ShrunkSlice(
            String measure,
            String slice,
            Aggregate.Form form,
            double value,
            double shrunk,
            Interval interval,
            double pull) {}

    /** The ends of a scale. */
    public record Scale(double lowest, double highest) {}

    /** The gate's answer: {@code pass}, {@code fail} or {@code inconclusive}. */
    public record GatePart(String verdict, List<ConditionPart> conditions) {}

    /** One condition of the gate. */
    public record ConditionPart(String condition, String verdict, String reason) {}
}
