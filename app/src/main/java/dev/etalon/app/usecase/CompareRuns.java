package dev.etalon.app.usecase;

import dev.etalon.app.reporting.ComparisonReports;
import dev.etalon.app.wiring.KeptMeasures;
import dev.etalon.core.compare.ComparedRun;
import dev.etalon.core.compare.Comparer;
import dev.etalon.core.compare.Comparison;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunStore;
import dev.etalon.report.ComparisonReport;

/** Compares two kept runs. Slices, groups and confidence are those of the second. */
public final class CompareRuns {
    private final RunStore store;

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
        Run baseline = new Runs(store).find(a);
        Run candidate = new Runs(store).find(b);
        KeptRun kept = new KeptRun(candidate);
        Comparison comparison = Comparer.of(side(baseline), side(candidate))
                .grouping(kept.grouping())
                .confidence(kept.confidence())
                .compare();
        return ComparisonReports.of(baseline, candidate, comparison);
    }

    private ComparedRun side(Run run) {
        return new ComparedRun(run.id(), KeptMeasures.of(run), () -> store.trials(run.id()));
    }
}
