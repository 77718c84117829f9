package dev.etalon.core.compare;

import dev.etalon.core.run.Trial;
import dev.etalon.core.slice.Clusterer;
import dev.etalon.core.slice.Grouping;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.slice.Slicer;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Correction;
import java.util.ArrayList;
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
    private final Settings settings;

    private record Settings(
            Grouping grouping, Confidence confidence, Correction correction, int listed, boolean anytime) {}

    private Comparer(ComparedRun baseline, ComparedRun candidate, Settings settings) {
        this.baseline = baseline;
        this.candidate = candidate;
        this.settings = settings;
    }

    public static Comparer of(ComparedRun baseline, ComparedRun candidate) {
        return new Comparer(
                baseline, candidate, new Settings(Grouping.NONE, Confidence.USUAL, Correction.HOLM, LISTED, false));
    }

    public Comparer grouping(Grouping newGrouping) {
        return with(
                new Settings(newGrouping, settings.confidence, settings.correction, settings.listed, settings.anytime));
    }

    /** How intervals are made; one less its level is the error rate of the whole family of tests. */
    public Comparer confidence(Confidence newConfidence) {
        return with(
                new Settings(settings.grouping, newConfidence, settings.correction, settings.listed, settings.anytime));
    }

    /** How p is adjusted for the number of tests; by Holm unless one says otherwise. */
    public Comparer correction(Correction newCorrection) {
        return with(
                new Settings(settings.grouping, settings.confidence, newCorrection, settings.listed, settings.anytime));
    }

    /** How many regressions and how many fixes to list for each measure. */
    public Comparer listing(int most) {
        return with(new Settings(settings.grouping, settings.confidence, settings.correction, most, settings.anytime));
    }

    /** Whether to make effects too that hold at any time, see {@link Comparison#anytime}. */
    public Comparer anytime(boolean newAnytime) {
        return with(
                new Settings(settings.grouping, settings.confidence, settings.correction, settings.listed, newAnytime));
    }

    private Comparer with(Settings newSettings) {
        return new Comparer(baseline, candidate, newSettings);
    }

    /**
     * Reads both runs and compares them.
     *
     * @throws IncomparableException when a measure means something else in the other run, or no measure is in both
     */
    public Comparison compare() {
        CommonMeasures common = CommonMeasures.of(baseline, candidate);
        Clusterer clusterer = new Clusterer(settings.grouping.clusterField());
        Slicer slicer = new Slicer(settings.grouping.sliceFields());
        double anytime = settings.anytime && clusterer.adjacent() ? settings.confidence.level() : Double.NaN;
        List<PairedMeasure> measures = common.both().stream()
                .map(measure -> new PairedMeasure(measure, clusterer.adjacent(), settings.listed, anytime))
                .toList();
        Pairing pairing = pair(measures, clusterer, slicer);
        List<Slice> slices = slicer.met();
        List<Effect> effects = new EffectFamily(
                        measures, slices, settings.confidence, settings.correction, settings.grouping.minimum())
                .judged();
        return new Comparison(
                pairing,
                common,
                new Comparison.SlicesMet(slices, slicer.notes()),
                new Comparison.PairedResults(measures, effects, anytime(measures)),
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
                if (!before.together().isEmpty() && !after.together().isEmpty()) {
                    measures.get(m)
                            .together(
                                    before,
                                    before.together().get(m),
                                    after.together().get(m));
                }
            }
        });
        HalfReader.Placing placing = new HalfReader.Placing(clusterer::key, slicer::slices);
        try (Stream<Trial> left = baseline.trials().get();
                Stream<Trial> right = candidate.trials().get()) {
            pairer.read(
                    new HalfReader(left.iterator(), measures, placing),
                    new HalfReader(right.iterator(), measures, HalfReader.Placing.NOWHERE));
        }
        return pairer.pairing();
    }

    private List<AnytimeEffect> anytime(List<PairedMeasure> measures) {
        List<AnytimeEffect> effects =
                measures.stream().flatMap(measure -> measure.anytime().stream()).toList();
        double[] adjusted = settings.correction.adjust(
                effects.stream().mapToDouble(AnytimeEffect::p).toArray());
        List<AnytimeEffect> judged = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            judged.add(effects.get(i).judged(adjusted[i], 1 - settings.confidence.level()));
        }
        return judged;
    }
}
