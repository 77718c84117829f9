package dev.etalon.app.usecase;

import dev.etalon.app.reporting.Rows;
import dev.etalon.app.reporting.RunReports;
import dev.etalon.app.wiring.KeptMeasures;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.Trial;
import dev.etalon.report.RunReport;
import dev.etalon.report.SampleRow;
import java.util.List;
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

    /**
     * All trials of one sample, with their evidence.
     *
     * @throws UnknownRunException when there is no such run
     * @throws IllegalArgumentException when the run has no such sample
     */
    public List<SampleRow> sample(String name, String sampleId) {
        Run run = new Runs(store).find(name);
        List<SampleRow> rows;
        try (Stream<Trial> trials = store.trials(run.id())) {
            rows = trials.filter(trial -> trial.sample().id().equals(sampleId))
                    .map(Rows::of)
                    .toList();
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "the run " + run.id() + " has no sample '" + sampleId + "'" + firstIds(run));
        }
        return rows;
    }

    private String firstIds(Run run) {
        try (Stream<Trial> trials = store.trials(run.id())) {
            List<String> ids =
                    trials.map(trial -> trial.sample().id()).distinct().limit(3).toList();
            return ids.isEmpty() ? "; it has no samples" : "; its ids are like " + String.join(", ", ids);
        }
    }
}
