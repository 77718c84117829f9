package dev.etalon.app.usecase;

import dev.etalon.app.suite.GoldenSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.Trial;
import dev.etalon.rating.golden.Part;
import dev.etalon.rating.search.Looks;
import dev.etalon.report.RunReport;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes down each look at the test part of a golden set. */
public final class GoldenLooks {
    private final RunStore store;

    public GoldenLooks(RunStore store) {
        this.store = store;
    }

    /**
     * Writes the look of a complete run down.
     *
     * @return how many runs have looked at these answers, this one included; 0 where the suite does not look at the test part alone
     */
    public int add(Suite suite, RunReport report) throws IOException {
        GoldenSpec golden = suite.golden();
        if (golden == null || !Part.TEST.label().equals(golden.part())) {
            return 0;
        }
        Set<String> answers = new TreeSet<>();
        try (Stream<Trial> trials = store.trials(report.run().id())) {
            trials.forEach(trial -> answers.add(trial.sample().id()));
        }
        String judges = String.join(
                ", ",
                report.measures().stream().map(RunReport.MeasurePart::name).toList());
        return new Looks(golden.looks())
                .add(suite.name(), answers, judges, report.run().id());
    }
}
