package dev.etalon.app.usecase;

import dev.etalon.app.reporting.RunReports;
import dev.etalon.app.wiring.KeptMeasures;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.Trial;
import dev.etalon.report.RunReport;
import java.util.stream.Stream;

/** The report of a kept run, without its suite. */
public final class ShowRun {
    private final RunStore store;

    public ShowRun(RunStore store) {
        this.store = store;
    }

    /** @throws UnknownRunException when there is no such run */
    public RunReport report(String name) {
        Run run = new Runs(store).find(name);
        KeptRun kept = new KeptRun(run);
        try (Stream<Trial> trials = store.trials(run.id())) {
            return new RunReports(KeptMeasures.of(run), kept.grouping(), kept.confidence(), trials).report(run, null);
        }
    }
}
