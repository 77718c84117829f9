package dev.etalon.cli.judge;

import dev.etalon.app.audit.WatchChoice;
import dev.etalon.app.audit.WatchJudges;
import dev.etalon.app.audit.WatchJudges.Watched;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.cli.output.WatchText;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.Signals;
import dev.etalon.cli.running.StoreOption;
import dev.etalon.cli.running.SuiteFile;
import dev.etalon.core.run.RunControl;
import dev.etalon.core.traffic.TrafficListener;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.report.JsonReport;
import dev.etalon.store.Stores;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks whether a judge in use is still the one that it was. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Freeze answers with the verdicts of the suite's judges; every other time judge them again, for example daily.",
            "Exits with 1 on an alarm: more verdicts change than the judge's own noise allows, or more are wrong than its",
            "certificate admits; with 4 where no answer got a verdict. However often you look, at most 5% (--alpha) of judges that do not drift ever give an alarm."
        })
final class JudgeWatchCommand implements Callable<Integer> {
    @Mixin
    private SuiteFile file = new SuiteFile();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--judge", paramLabel = "NAME", split = ",", description = "Only these judges of the suite.")
    private List<String> judges = List.of();

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many answers to freeze, half of them labelled (default: ${DEFAULT-VALUE}).")
    private int items;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "42",
            description = "Of the draw (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How often answers are judged when frozen, to know the judge's own noise (default: ${DEFAULT-VALUE}).")
    private int repeats;

    @Option(
            names = "--alpha",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "The chance of ever giving a false alarm; settled when frozen (default: ${DEFAULT-VALUE}).")
    private double alpha;

    @Option(
            names = "--tolerate",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "What every bound is raised by, for example 0.02.")
    private double tolerated;

    @Option(names = "--refreeze", description = "Freeze anew; the old watch is kept beside the new one.")
    private boolean anew;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Suite suite = file.read();
        RunControl control = new RunControl();
        Signals.stopOnInterrupt(control, System.err);
        WatchChoice choice = new WatchChoice(judges, items, seed, repeats, alpha, tolerated, anew);
        Path folder = store.folder().resolve("canary");
        try (Stores stores = store.open();
                LiveSuite live = new LiveSuite(suite, stores.responses(), TrafficListener.NONE)) {
            return watch(suite, new WatchJudges(suite, live, choice, folder, control::stopped));
        } catch (Interview.StoppedException e) {
            spec.commandLine()
                    .getErr()
                    .println("etalon: " + e.getMessage() + "; the same command goes on where it stopped");
            return e.budget() ? ExitCode.BUDGET_REACHED : ExitCode.INTERRUPTED;
        }
    }

    private int watch(Suite suite, WatchJudges watching) throws Exception {
        List<AuditedJudge> live = watching.judges();
        if (live.isEmpty()) {
            throw new IllegalArgumentException(
                    suite.file() + " has no judge that can be asked again: one of kind \"judge\"");
        }
        List<Watched> all = new ArrayList<>();
        for (AuditedJudge judge : live) {
            all.add(watching.watch(judge));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonReport.of(all));
        } else {
            all.forEach(watched -> out.print(WatchText.of(watched)));
        }
        out.flush();
        return exitCode(all);
    }

    private static int exitCode(List<Watched> all) {
        boolean alarm = all.stream()
                .anyMatch(
                        watched -> watched.report() != null && watched.report().alarm());
        boolean silent = all.stream().anyMatch(watched -> watched.problem() != null);
        if (alarm) {
            return ExitCode.GATE_FAILED;
        }
        return silent ? ExitCode.TOO_MANY_ERRORS : ExitCode.PASS;
    }
}
