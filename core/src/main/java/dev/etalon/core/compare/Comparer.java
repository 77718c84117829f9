package dev.etalon.core.compare;

import dev.etalon.core.run.Trial;
import dev.etalon.core.slice.Clusterer;
import dev.etalon.core.slice.Grouping;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.slice.Slicer;
import dev.etalon.core.stats.Confidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares two runs: pairs them by sample id and repeat, tests every measure over all and over every slice, and lists the pairs that
 * changed most.
 *
 * <pre>{@code
 * Comparison comparison = Comparer.of(baseline, candidate).grouping(Grouping.slicedBy("language")).compare();
 * }</pre>
 */
public final class Comparer {
    /** How many regressions and how many fixes are listed for each measure, unless one asks for another number. */
    public static final int LISTED = 200;

    private final ComparedRun baseline;
    private final ComparedRun candidate;
    private final Grouping grouping;
    private final Confidence confidence;
    private final int listed;

    private Comparer(
            ComparedRun baseline, ComparedRun candidate, Grouping grouping, Confidence confidence, int listed) {
        this.baseline = baseline;
        this.candidate = candidate;
        this.grouping = grouping;
        this.confidence = confidence;
        this.listed = listed;
    }

    public static Comparer of(ComparedRun baseline, ComparedRun candidate) {
        return new Comparer(baseline, candidate, Grouping.NONE, Confidence.USUAL, LISTED);
    }

    public Comparer grouping(Grouping newGrouping) {
        return new Comparer(baseline, candidate, newGrouping, confidence, listed);
    }

    /** How intervals are made; one less its level is the error rate of the whole family of tests. */
    public Comparer confidence(Confidence newConfidence) {
        return new Comparer(baseline, candidate, grouping, newConfidence, listed);
    }

    /** How many regressions and how many fixes to list for each measure. */
    public Comparer listing(int most) {
        return new Comparer(baseline, candidate, grouping, confidence, most);
    }

    /**
     * Reads both runs and compares them.
     *
     * @throws IncomparableException when a measure means something else in the other run, or no measure is in both
     */
    public Comparison compare() {
        CommonMeasures common = CommonMeasures.of(baseline, candidate);
        Clusterer clusterer = new Clusterer(grouping.clusterField());
        Slicer slicer = new Slicer(grouping.sliceFields());
        List<PairedMeasure> measures = common.both().stream()
                .map(measure -> new PairedMeasure(measure, clusterer.adjacent(), listed))
                .toList();
        Pairing pairing = pair(measures, clusterer, slicer);
        List<Slice> slices = slicer.met();
        List<Effect> effects = new EffectFamily(measures, slices, confidence).judged();
        return new Comparison(
                pairing,
                common,
                new Comparison.SlicesMet(slices, slicer.notes()),
                new Comparison.PairedResults(measures, effects),
                new ChangeReader(baseline, candidate).changes(measures));
    }

    private Pairing pair(List<PairedMeasure> measures, Clusterer clusterer, Slicer slicer) {
        Pairer pairer = new Pairer((before, after) -> {
            for (int m = 0; m < measures.size(); m++) {
                measures.get(m)
                        .add(
                                before,
                                before.observations().get(m),
                                after.observations().get(m));
            }
        });
        try (Stream<Trial> left = baseline.trials().get();
                Stream<Trial> right = candidate.trials().get()) {
            pairer.read(
                    left.iterator(),
                    trial -> Half.of(
                            trial,
                            clusterer.key(trial.sample()),
                            slicer.slices(trial.sample()),
                            observations(trial, measures)),
                    right.iterator(),
                    trial -> Half.of(trial, 0, List.of(), observations(trial, measures)));
        }
        return pairer.pairing();
    }

    private static List<Observation> observations(Trial trial, List<PairedMeasure> measures) {
        return measures.stream().map(measure -> measure.observe(trial)).toList();
    }
}
