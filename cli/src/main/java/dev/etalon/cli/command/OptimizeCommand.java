package dev.etalon.cli.command;

import dev.etalon.app.optimize.OptimizationJson;
import dev.etalon.app.optimize.OptimizationReport;
import dev.etalon.app.optimize.OptimizationText;
import dev.etalon.app.optimize.OptimizeOptions;
import dev.etalon.app.optimize.OptimizeSuite;
import dev.etalon.app.optimize.Splits;
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

    @Option(
            names = "--reflection",
            paramLabel = "MODEL",
            required = true,
            description = "The model that writes new texts, by its name under \"models\" in the suite.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String reflection;

    @Option(names = "--scorer", paramLabel = "NAME", description = "The scorer that is to rise (default: the first).")
    private @Nullable String scorer;

    @Option(
            names = "--judge",
            paramLabel = "NAME",
            description =
                    "Improve the guideline of this judge instead of the prompt: it is to agree with its \"expected\".")
    private @Nullable String judge;

    @Option(
            names = "--text",
            paramLabel = "NAME",
            split = ",",
            description = "Improve only this text of the prompt: template or system (default: all).")
    private List<String> texts = List.of();

    @Option(
            names = "--rationale",
            paramLabel = "FIELD",
            description = "A column with reasons of people, which the writing model is shown.")
    private @Nullable String rationale;

    @Option(
            names = "--split",
            paramLabel = "TRAIN/VALIDATION",
            description = "Percent to learn from and to choose by; the rest is the test set (default: 30/30).",
            defaultValue = "30/30")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String split;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            description = "The most answers to make and score, test included (default: enough for 20 full iterations).")
    private @Nullable Long evaluations;

    @Option(
            names = "--reflections",
            paramLabel = "N",
            description = "The most requests to the writing model (default: ${DEFAULT-VALUE}).",
            defaultValue = "200")
    private long reflections;

    @Option(
            names = "--minibatch",
            paramLabel = "N",
            description = "Samples that one reflection sees (default: ${DEFAULT-VALUE}).",
            defaultValue = "3")
    private int minibatch;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "How often each validation and test sample is run (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private int repeats;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the winner is written (default: the suite's folder, optimized).")
    private @Nullable Path out;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the whole report, as Markdown.")
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
        Suite suite = suite();
        RunControl control = new RunControl();
        try (Stores stores = store.open();
                LiveSuite live = new LiveSuite(suite, stores.responses(), new Board())) {
            OptimizeSuite optimize = new OptimizeSuite(suite, live, options());
            plan(optimize);
            if (plan) {
                return ExitCode.PASS;
            }
            Signals.stopOnInterrupt(control, System.err);
            return search(suite, live, optimize, control);
        }
    }

    private int search(Suite suite, LiveSuite live, OptimizeSuite optimize, RunControl control) throws Exception {
        SearchListener progress = quiet || json
                ? SearchListener.NONE
                : new SearchProgress(
                        System.err,
                        optimize.allowance().evaluations(),
                        () -> live.budget().spent());
        try (FileJournal journal = new FileJournal(journal(suite))) {
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

    private OptimizeOptions options() {
        return new OptimizeOptions(
                reflection,
                scorer,
                judge,
                texts,
                rationale,
                Splits.parse(split),
                evaluations,
                reflections,
                minibatch,
                repeats);
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

    private Path journal(Suite suite) throws IOException {
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
            Files.writeString(report, OptimizationText.markdown(found));
        }
    }
}
