package dev.etalon.app.usecase;

import dev.etalon.app.reporting.RunReports;
import dev.etalon.app.reporting.Spending;
import dev.etalon.app.suite.BudgetSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.core.dataset.Dataset;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.gate.GateResult;
import dev.etalon.core.run.Evaluation;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunControl;
import dev.etalon.core.run.RunListener;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.Trial;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Subject;
import dev.etalon.core.traffic.Usage;
import dev.etalon.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Runs a suite: resumes or begins, answers, scores, sums up, asks the gate. */
public final class RunSuite {
    private static final long COUNTED_BYTES = 64 << 20;

    private final RunStore store;
    private final RunListener listener;
    private final RunControl control;

    public RunSuite(RunStore store, RunListener listener, RunControl control) {
        this.store = store;
        this.listener = listener;
        this.control = control;
    }

    /**
     * Runs to the end, or until it is stopped; the report is of what is there then.
     *
     * @throws dev.etalon.core.run.ConfigChangedException when an unfinished run of this suite was begun under another configuration
     */
    public RunReport run(Suite suite, LiveSuite live, RunOptions options) throws InterruptedException {
        Gating gating = new Gating(store, suite, live, options.baselines());
        Run run = evaluate(suite, live, options);
        try (Stream<Trial> trials = store.trials(run.id())) {
            List<Measure> measures = options.mode() == RunOptions.Mode.ANSWER ? List.of() : live.measures();
            RunReports reports = new RunReports(measures, live.grouping(), live.confidence(), trials);
            GateResult gate = measures.isEmpty()
                    ? null
                    : gating.check(run, reports.summary()).orElse(null);
            return reports.report(run, gate);
        }
    }

    /**
     * How many trials there will be, for a progress bar: reads the dataset once.
     *
     * @return empty where the dataset is so large that this would take long
     */
    public OptionalLong trials(Suite suite, LiveSuite live, RunOptions options) {
        if (options.answersOf() != null || size(suite.dataset().path()) > COUNTED_BYTES) {
            return OptionalLong.empty();
        }
        try (Stream<Sample> samples =
                new Chosen(store).of(live.dataset(), options).samples()) {
            return OptionalLong.of(samples.count() * suite.repeats());
        }
    }

    private static long size(Path file) {
        try {
            return Files.isDirectory(file) ? Long.MAX_VALUE : Files.size(file);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private Run evaluate(Suite suite, LiveSuite live, RunOptions options) throws InterruptedException {
        Evaluation evaluation = Evaluation.of(suite.name())
                .store(store)
                .settings(live.settings())
                .repeats(suite.repeats())
                .inFlight(suite.concurrency())
                .errors(live.errors())
                .listener(listener)
                .control(control);
        if (options.mode() != RunOptions.Mode.ANSWER) {
            evaluation.measures(live.measures());
        }
        resume(suite, options).ifPresent(kept -> {
            evaluation.id(kept.id());
            evaluation.retryErrors(options.retryErrors() || kept.status() == Run.Status.TOO_MANY_ERRORS);
            if (!suite.budget().equals(BudgetSpec.UNLIMITED)) {
                live.budget().add(spent(kept, options.mode()));
            }
        });
        if (options.answersOf() != null) {
            return evaluation
                    .answersOf(new Runs(store).find(options.answersOf()).id())
                    .run();
        }
        new FieldCheck(suite).check(live.dataset());
        Dataset dataset = new Chosen(store).of(live.dataset(), options);
        try (Subject subject = live.subject()) {
            return evaluation.dataset(dataset).subject(subject).run();
        }
    }

    /** What the first part of a run has used up: its budget is one, however often it is resumed. */
    private Usage spent(Run kept, RunOptions.Mode mode) {
        try (Stream<Trial> trials = store.trials(kept.id())) {
            return mode == RunOptions.Mode.SCORE ? Spending.ofScores(trials) : Spending.of(trials);
        }
    }

    /** The newest run of the suite, where it was not finished. */
    private Optional<Run> resume(Suite suite, RunOptions options) {
        if (options.startAnew()) {
            return Optional.empty();
        }
        return store.runs().stream()
                .filter(run -> run.suite().equals(suite.name()))
                .findFirst()
                .filter(run -> run.status() != Run.Status.COMPLETE);
    }
}
