package dev.etalon.core.slice;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sums up the trials of a run: reads them once, in their order, in flat memory.
 *
 * <pre>{@code
 * RunSummary summary = Summariser.of(measures).grouping(Grouping.slicedBy("language")).read(trials);
 * summary.estimates("bleu", Slice.ALL);
 * }</pre>
 *
 * <p>A trial without an answer counts as failed for every measure. A measure that has not scored an answer does not count it.
 */
public final class Summariser {
    private final List<Measure> measures;
    private final Grouping grouping;

    private Summariser(List<Measure> measures, Grouping grouping) {
        this.measures = List.copyOf(measures);
        this.grouping = grouping;
    }

    public static Summariser of(List<Measure> measures) {
        return new Summariser(measures, Grouping.NONE);
    }

    public Summariser grouping(Grouping newGrouping) {
        return new Summariser(measures, newGrouping);
    }

    /**
     * Reads all trials. The caller closes the stream.
     *
     * @param trials the repeats of a sample following each other, as {@link dev.etalon.core.run.RunStore#trials} gives them
     * @throws IllegalStateException when a score is not of the kind that its measure sums up; names the measure and the sample
     */
    public RunSummary read(Stream<Trial> trials) {
        Clusterer clusterer = new Clusterer(grouping.clusterField());
        Slicer slicer = new Slicer(grouping.sliceFields());
        List<MeasureTallies> tallies = new ArrayList<>();
        measures.forEach(measure -> tallies.add(new MeasureTallies(measure, clusterer.adjacent())));
        Counter counter = new Counter(clusterer, slicer, tallies);
        new SampleTrials(trials.sequential().iterator()).forEachRemaining(counter::count);
        return new RunSummary(tallies, slicer, counter.trials, counter.unanswered);
    }

    private static final class Counter {
        private final Clusterer clusterer;
        private final Slicer slicer;
        private final List<MeasureTallies> tallies;
        private long trials;
        private long unanswered;

        private Counter(Clusterer clusterer, Slicer slicer, List<MeasureTallies> tallies) {
            this.clusterer = clusterer;
            this.slicer = slicer;
            this.tallies = tallies;
        }

        private void count(List<Trial> repeats) {
            Sample sample = repeats.get(0).sample();
            long cluster = clusterer.key(sample);
            List<Slice> slices = slicer.slices(sample);
            repeats.forEach(trial -> count(trial, cluster, slices));
            tallies.forEach(tally -> tally.together(cluster, repeats, slices));
        }

        private void count(Trial trial, long cluster, List<Slice> slices) {
            trials++;
            boolean answered = trial.outcome() instanceof Outcome.Answered;
            unanswered += answered ? 0 : 1;
            for (MeasureTallies tally : tallies) {
                Score score = trial.scores().get(tally.name());
                if (!answered) {
                    tally.failed(slices);
                } else if (score != null) {
                    tally.count(trial, cluster, score, slices);
                }
            }
        }
    }
}
