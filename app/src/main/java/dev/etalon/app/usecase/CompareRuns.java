package dev.etalon.app.usecase;

import dev.etalon.app.reporting.ComparisonReports;
import dev.etalon.app.wiring.KeptMeasures;
import dev.etalon.core.compare.ComparedRun;
import dev.etalon.core.compare.Comparer;
import dev.etalon.core.compare.Comparison;
import dev.etalon.core.compare.UnpairedComparer;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.stats.Correction;
import dev.etalon.report.ComparisonReport;
import org.jspecify.annotations.Nullable;

/** Compares two kept runs. Slices, groups and confidence are those of the second. */
public final class CompareRuns {
    private final RunStore store;

    /**
     * What may be wished for.
     *
     * @param anytime whether to show effects that hold at any time; they are shown anyway where a run is not complete
     * @param correction of p, null for what the second run's suite says
     * @param unpaired whether the runs are over different samples
     */
    public record Options(boolean anytime, @Nullable Correction correction, boolean unpaired) {
        public static final Options USUAL = new Options(false, null, false);
    }

    public CompareRuns(RunStore store) {
        this.store = store;
    }

    /**
     * Compares b with a.
     *
     * @throws UnknownRunException when there is no such run
     * @throws dev.etalon.core.compare.IncomparableException when the runs measured different things under one name
     */
    public ComparisonReport compare(String a, String b) {
        return compare(a, b, Options.USUAL);
    }

    /** The same with other wishes. */
    public ComparisonReport compare(String a, String b, Options options) {
        Run baseline = new Runs(store).find(a);
        Run candidate = new Runs(store).find(b);
        KeptRun kept = new KeptRun(candidate);
        if (options.unpaired()) {
            return ComparisonReports.unpaired(
                    baseline,
                    candidate,
                    UnpairedComparer.compare(side(baseline), side(candidate), kept.grouping(), kept.confidence()));
        }
        Correction correction = options.correction() == null ? kept.correction() : options.correction();
        Comparison comparison = Comparer.of(side(baseline), side(candidate))
                .grouping(kept.grouping())
                .confidence(kept.confidence())
                .correction(correction)
                .anytime(options.anytime() || unfinished(baseline) || unfinished(candidate))
                .compare();
        return ComparisonReports.of(baseline, candidate, comparison, correction);
    }

    /** Who looks at a run that still goes on may look again: the usual tests do not hold then. */
    private static boolean unfinished(Run run) {
        return run.status() != Run.Status.COMPLETE;
    }

    private ComparedRun side(Run run) {
        return new ComparedRun(run.id(), KeptMeasures.of(run), () -> store.trials(run.id()));
    }
}
