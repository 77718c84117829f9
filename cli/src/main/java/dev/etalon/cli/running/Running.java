package dev.etalon.cli.running;

import dev.etalon.app.suite.Suite;
import dev.etalon.app.usecase.RunOptions;
import dev.etalon.app.usecase.RunSuite;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.cli.output.Board;
import dev.etalon.cli.output.Progress;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunControl;
import dev.etalon.report.RunReport;
import dev.etalon.store.Stores;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What run, answer and score share: they differ in what is done with each sample. */
public final class Running {
    @Mixin
    private SuiteFile file = new SuiteFile();

    @Mixin
    private SelectionOptions choice = new SelectionOptions();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--new", description = "Begin a new run, even where an unfinished one could go on.")
    private boolean startAnew;

    @Option(names = "--retry-errors", description = "When going on, make failed trials and scores anew.")
    private boolean retryErrors;

    @Option(
            names = "--baseline",
            paramLabel = "[NAME=]RUN",
            description = "The run that the gate compares with; NAME is what the suite calls it (default: baseline).")
    private List<String> baselines = List.of();

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** What is done with a run that came to a stop. */
    public interface Ending {
        int end(Stores stores, Suite suite, RunReport report) throws Exception;
    }

    public int run(RunOptions.Mode mode, @Nullable String answersOf) throws Exception {
        return run(mode, answersOf, (stores, suite, report) -> {
            write(report);
            return exitCode(report);
        });
    }

    public void write(RunReport report) throws IOException {
        reports.write(report, spec.commandLine().getOut());
    }

    public boolean json() {
        return reports.json();
    }

    /** The run alone, for an ending that writes what it wants. */
    public int run(RunOptions.Mode mode, @Nullable String answersOf, Ending ending) throws Exception {
        Suite suite = file.read();
        RunOptions options = options(mode, answersOf);
        RunControl control = new RunControl();
        Signals.stopOnInterrupt(control, System.err);
        Board board = new Board();
        try (Stores stores = store.open();
                LiveSuite live = new LiveSuite(suite, stores.responses(), board)) {
            RunReport report = report(suite, live, options, new RunSuite(stores.runs(), board, control), board);
            int code = ending.end(stores, suite, report);
            hint(report.run());
            return code;
        }
    }

    private RunReport report(Suite suite, LiveSuite live, RunOptions options, RunSuite runSuite, Board board)
            throws InterruptedException {
        board.measures(live.measures());
        board.spent(() -> live.budget().spent());
        if (quiet || reports.json()) {
            return runSuite.run(suite, live, options);
        }
        // Beside the run: a bar without an end for a moment is better than a late start.
        Thread.startVirtualThread(() -> runSuite.trials(suite, live, options).ifPresent(board::total));
        Progress progress = Progress.on(board, System.err, Boolean.getBoolean("etalon.terminal"));
        try {
            return runSuite.run(suite, live, options);
        } finally {
            progress.close();
        }
    }

    private RunOptions options(RunOptions.Mode mode, @Nullable String answersOf) {
        return new RunOptions(
                mode,
                answersOf,
                choice.selection(),
                choice.failedIn,
                choice.errorsIn,
                startAnew,
                retryErrors,
                named(baselines));
    }

    private static Map<String, String> named(List<String> baselines) {
        Map<String, String> named = new HashMap<>();
        for (String baseline : baselines) {
            int equals = baseline.indexOf('=');
            named.put(equals < 0 ? "baseline" : baseline.substring(0, equals), baseline.substring(equals + 1));
        }
        return named;
    }

    /** How to go on with a run that did not come to its end. */
    private void hint(Run run) {
        PrintWriter err = spec.commandLine().getErr();
        switch (run.status()) {
            case INTERRUPTED -> err.println("etalon: interrupted; the same command goes on where it stopped");
            case BUDGET_REACHED ->
                err.println("etalon: the budget is reached; raise it in the suite and the same command goes on");
            case TOO_MANY_ERRORS ->
                err.println(
                        "etalon: too many errors; once the cause is mended, the same command makes the failed trials anew");
            case RUNNING, COMPLETE -> {}
        }
    }

    public static int exitCode(RunReport report) {
        return switch (report.run().status()) {
            case INTERRUPTED, RUNNING -> ExitCode.INTERRUPTED;
            case BUDGET_REACHED -> ExitCode.BUDGET_REACHED;
            case TOO_MANY_ERRORS -> ExitCode.TOO_MANY_ERRORS;
            case COMPLETE -> report.totals().trials() == 0 ? ExitCode.NO_SAMPLES : gate(report.gate());
        };
    }

    private static int gate(RunReport.@Nullable GatePart gate) {
        return switch (gate == null ? "pass" : gate.verdict()) {
            case "pass" -> ExitCode.PASS;
            case "fail" -> ExitCode.GATE_FAILED;
            default -> ExitCode.INCONCLUSIVE;
        };
    }
}
