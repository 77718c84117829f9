package dev.etalon.app.reporting;

import dev.etalon.core.gate.GateResult;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.Trial;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.Grouping;
import dev.etalon.core.slice.RunSummary;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.slice.Summariser;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.VarianceSplit;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Confusion;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Estimate;
import dev.etalon.report.RunReport;
import dev.etalon.report.RunReport.ConfusionTable;
import dev.etalon.report.RunReport.Figure;
import dev.etalon.report.RunReport.MeasurePart;
import dev.etalon.report.RunReport.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the trials of a run once and makes its report. For one run and one thread. */
public final class RunReports {
    private static final int MOST_ROWS = 1_000;

    /** In a larger table nobody would read the intervals, and they would be most of the report. */
    private static final int MOST_INTERVALS = 20;

    private final List<Measure> measures;
    private final Confidence confidence;
    private final Set<String> lowerIsBetter;
    private final RunDigest digest;
    private final RunSummary summary;
    private final int minimum;

    /**
     * Reads all trials; the caller closes the stream.
     *
     * @param trials in order, as {@link dev.etalon.core.run.RunStore#trials} gives them
     */
    public RunReports(List<Measure> measures, Grouping grouping, Confidence confidence, Stream<Trial> trials) {
        this.measures = List.copyOf(measures);
        this.confidence = confidence;
        this.minimum = grouping.minimum();
        this.lowerIsBetter = measures.stream()
                .filter(RunReports::isLowerBetter)
                .map(Measure::name)
                .collect(Collectors.toSet());
        this.digest = new RunDigest(MOST_ROWS, lowerIsBetter);
        this.summary = Summariser.of(measures).grouping(grouping).read(trials.peek(digest::add));
    }

    /** The run in numbers, for a gate. */
    public RunSummary summary() {
        return summary;
    }

    /** The report, with the gate's answer where there is one. */
    public RunReport report(Run run, @Nullable GateResult gate) {
        List<MeasurePart> parts = measures.stream().map(this::part).toList();
        return new RunReport(
                run,
                digest.totals(),
                parts,
                figures(),
                new ShrunkSlices(summary, confidence, minimum).of(measures),
                gate == null ? null : gate(gate),
                digest.rows().rows(),
                digest.rows().leftOut());
    }

    private static boolean isLowerBetter(Measure measure) {
        return measure.summary().reading().aggregates().get(0).direction() == Direction.LOWER_IS_BETTER;
    }

    private MeasurePart part(Measure measure) {
        Confusion confusion = summary.confusion(measure.name());
        return new MeasurePart(
                measure.name(),
                measure.signature(),
                lowerIsBetter.contains(measure.name()),
                digest.histogram(measure.name()),
                confusion.isEmpty() ? null : table(confusion),
                digest.edits(measure.name()),
                summary.repeats(measure.name())
                        .filter(split -> !Double.isNaN(split.icc()))
                        .map(this::repeats)
                        .orElse(null));
    }

    private RunReport.RepeatsPart repeats(VarianceSplit split) {
        double samples = split.samples();
        double repeats = split.values() / samples;
        return new RunReport.RepeatsPart(
                split.samples(),
                repeats,
                split.between(),
                split.within(),
                split.icc(),
                split.iccInterval(confidence.level()).orElse(null),
                split.partOfRepeats(repeats),
                split.standardError(samples, repeats),
                split.standardError(samples, 2 * repeats),
                split.standardError(2 * samples, repeats));
    }

    private ConfusionTable table(Confusion confusion) {
        List<List<Long>> counts = new ArrayList<>();
        List<List<@Nullable Interval>> intervals = new ArrayList<>();
        for (String expected : confusion.labels()) {
            counts.add(confusion.labels().stream()
                    .map(given -> confusion.count(expected, given))
                    .toList());
            intervals.add(intervals(confusion, expected));
        }
        boolean readable = confusion.labels().size() <= MOST_INTERVALS;
        return new ConfusionTable(confusion.labels(), counts, readable ? intervals : List.of());
    }

    private List<@Nullable Interval> intervals(Confusion confusion, String expected) {
        List<@Nullable Interval> row = new ArrayList<>();
        for (String given : confusion.labels()) {
            row.add(confusion.interval(expected, given, confidence.level()).orElse(null));
        }
        return row;
    }

    /** Over all samples every aggregate; in slices the main one, which is also the only one that runs are compared by. */
    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : measures) {
            for (Estimate estimate : summary.estimates(measure.name(), Slice.ALL, confidence)) {
                figures.add(figure(measure, Slice.ALL, estimate));
            }
        }
        for (Slice slice : summary.slices()) {
            for (Measure measure : slice.isAll() ? List.<Measure>of() : measures) {
                figures.add(figure(measure, slice, summary.estimate(measure.name(), null, slice, confidence)));
            }
        }
        return figures;
    }

    private Figure figure(Measure measure, Slice slice, Estimate estimate) {
        long n = estimate.counts().n();
        boolean few = estimate.tooFew() || (!slice.isAll() && n < minimum);
        String note = few && n > 0 ? "only " + n + " scores: read nothing into it" : null;
        Aggregate aggregate = summary.aggregate(measure.name(), estimate.name());
        return new Figure(
                measure.name(),
                slice.isAll() ? null : slice.label(),
                estimate,
                scale(aggregate),
                note,
                aggregate.detail());
    }

    private static @Nullable Scale scale(Aggregate aggregate) {
        return aggregate.bounded() ? new Scale(aggregate.lowest(), aggregate.highest()) : null;
    }

    private static RunReport.GatePart gate(GateResult result) {
        List<RunReport.ConditionPart> lines = result.lines().stream()
                .map(line -> new RunReport.ConditionPart(
                        line.condition().target().label(), word(line.verdict()), line.text()))
                .toList();
        return new RunReport.GatePart(word(result.verdict()), lines);
    }

    private static String word(Enum<?> verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
