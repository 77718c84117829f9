package dev.etalon.cli.command;

import dev.etalon.app.optimize.OptimizationHtml;
import dev.etalon.app.optimize.OptimizationJson;
import dev.etalon.app.optimize.OptimizationReport;
import dev.etalon.app.optimize.OptimizationText;
import dev.etalon.app.optimize.OptimizeSuite;
import dev.etalon.app.suite.OptimizeSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.SuiteReader;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.suite.source.Problem;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.cli.output.Board;
import dev.etalon.cli.output.SearchProgress;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.Signals;
import dev.etalon.cli.running.StoreOption;
import dev.etalon.core.run.RunControl;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.optimize.journal.FileJournal;
import dev.etalon.optimize.search.Forecast;
import dev.etalon.optimize.search.SearchListener;
import dev.etalon.store.Stores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Improves a prompt or a guideline. */
@Command(
        name = "optimize",
        mixinStandardHelpOptions = true,
        description = {
            "Improve the prompt of a suite, or the guideline of one of its judges.",
            "A model reads what went wrong and writes new texts; they are kept where they do better, and the winner meets the old text on samples that the search never saw. The same command again goes on with an unfinished search."
        })
final class OptimizeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUITE", description = "The suite file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the winner is written (default: the suite's folder, optimized).")
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the whole report: as HTML where the name ends in .html, else as Markdown.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(names = "--plan", description = "Say what it will take, and send nothing.")
    private boolean plan;

    @Option(names = "--new", description = "Begin a new search, even where an unfinished one could go on.")
    private boolean startAnew;

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Suite read = suite();
        OptimizeSpec spec = search.over(read.optimize());
        Suite suite = read.withBudget(spec.budget(read.budget()));
        RunControl control = new RunControl();
        try (Stores stores = store.open();
                LiveSuite live = new LiveSuite(suite, stores.responses(), new Board())) {
            OptimizeSuite optimize = new OptimizeSuite(suite, live, spec);
            plan(optimize);
            if (plan) {
                return ExitCode.PASS;
            }
            Signals.stopOnInterrupt(control, System.err);
            return search(journal(suite, spec), live, optimize, control);
        }
    }

    private int search(Path kept, LiveSuite live, OptimizeSuite optimize, RunControl control) throws Exception {
        SearchListener progress = quiet || json
                ? SearchListener.NONE
                : new SearchProgress(
                        System.err,
                        optimize.allowance().evaluations(),
                        () -> live.budget().spent());
        try (FileJournal journal = new FileJournal(kept)) {
            OptimizationReport found = optimize.run(journal, folder(), progress, control::stopped);
            print(found);
            return control.stopped() ? interrupted() : ExitCode.PASS;
        } catch (CallException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("etalon: " + e.getMessage() + "\nThe same command goes on where it stopped.");
            return e.kind() == FailureKind.BUDGET ? ExitCode.BUDGET_REACHED : ExitCode.TOO_MANY_ERRORS;
        }
    }

    private int interrupted() {
        spec.commandLine().getErr().println("etalon: interrupted; the same command goes on where it stopped");
        return ExitCode.INTERRUPTED;
    }

    private Suite suite() {
        Suite suite = new SuiteReader(Environment.ofProcess()).read(file);
        List<Problem> problems = new ArrayList<>(suite.missingFiles());
        problems.addAll(suite.missingVariables());
        if (!problems.isEmpty()) {
            throw new SuiteException(problems);
        }
        return suite;
    }

    private void plan(OptimizeSuite optimize) {
        Forecast forecast = optimize.forecast();
        PrintWriter err = spec.commandLine().getErr();
        err.println("etalon: up to " + optimize.allowance().evaluations() + " evaluations, " + forecast.test()
                + " of them for the test, and " + optimize.allowance().reflections() + " reflections: from "
                + forecast.fewest() + " to " + forecast.most() + " iterations");
        if (forecast.tooSmall()) {
            err.println("etalon: that is too little to hope for a gain; give more --evaluations, or less data");
        }
    }

    private Path folder() {
        return out != null ? out : file.toAbsolutePath().resolveSibling("optimized");
    }

    private Path journal(Suite suite, OptimizeSpec spec) throws IOException {
        String judge = spec.aim().judge();
        String name = suite.name() + (judge == null ? "" : "." + judge);
        Path journal =
                store.folder().resolve("optimize").resolve(name.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".jsonl");
        if (startAnew) {
            Files.deleteIfExists(journal);
        }
        return journal;
    }

    private void print(OptimizationReport found) throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        if (json) {
            console.println(OptimizationJson.of(found));
        } else {
            OptimizationText.lines(found).forEach(console::println);
        }
        if (report != null) {
            boolean html = report.toString().endsWith(".html");
            Files.writeString(report, html ? OptimizationHtml.of(found) : OptimizationText.markdown(found));
        }
    }
}
