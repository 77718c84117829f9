package dev.etalon.core.slice;

import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.VarianceSplit;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Confusion;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.summary.Summary;
import dev.etalon.core.summary.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tallies of one measure, one for each slice. */
final class MeasureTallies {
    private final Measure measure;
    private final boolean adjacent;
    private final Summary.Reading reading;
    private final Map<Slice, Tally> bySlice = new HashMap<>();
    private final Confusion.Counter confusion = new Confusion.Counter();
    private final VarianceSplit.Moments moments = new VarianceSplit.Moments();
    private long samples;

    MeasureTallies(Measure measure, boolean adjacent) {
        this.measure = measure;
        this.adjacent = adjacent;
        this.reading = measure.summary().reading();
    }

    String name() {
        return measure.name();
    }

    void count(Trial trial, long cluster, Score score, List<Slice> slices) {
        switch (score) {
            case Score.Graded graded -> scored(trial, cluster, graded, slices);
            case Score.Labelled labelled -> scored(trial, cluster, labelled, slices);
            case Score.Abstained abstained ->
                slices.forEach(slice -> tally(slice).abstained());
            case Score.Failed failed -> failed(slices);
        }
    }

    void failed(List<Slice> slices) {
        slices.forEach(slice -> tally(slice).failed());
    }

    /** Closes a sample: what its repeats say together is added. */
    void together(long cluster, List<Trial> trials, List<Slice> slices) {
        SampleTrials.verdicts(trials, name()).forEach(score -> moments.add(samples, score.own()));
        samples++;
        double[] values = SampleTrials.together(trials, name(), reading);
        if (values.length > 0) {
            slices.forEach(slice -> tally(slice).together(cluster, values));
        }
    }

    /** How the scores' own values vary between samples and within them; empty where no sample is repeated. */
    Optional<VarianceSplit> split() {
        return moments.split();
    }

    double deviation(int repeats) {
        return moments.deviation(repeats);
    }

    private void scored(Trial trial, long cluster, Score score, List<Slice> slices) {
        double[] statistics = statistics(trial, score);
        slices.forEach(slice -> tally(slice).scored(cluster, statistics));
        confusion.add(score);
    }

    private double[] statistics(Trial trial, Score score) {
        try {
            return reading.statistics(score);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "measure " + name() + ", sample " + trial.sample().id() + ": " + e.getMessage(), e);
        }
    }

    private Tally tally(Slice slice) {
        return bySlice.computeIfAbsent(slice, ignored -> new Tally(reading, adjacent));
    }

    List<Aggregate> aggregates() {
        return reading.aggregates();
    }

    List<Estimate> estimates(Slice slice, List<Aggregate> aggregates, Confidence confidence) {
        return tally(slice).estimates(aggregates, confidence);
    }

    Confusion confusion() {
        return confusion.confusion();
    }
}
