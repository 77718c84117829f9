package dev.etalon.cli.command;

import dev.etalon.app.plan.Pilot;
import dev.etalon.app.plan.Plan;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.SuiteReader;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.usecase.Pilots;
import dev.etalon.app.usecase.PlanSuite;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.StoreOption;
import dev.etalon.report.JsonReport;
import dev.etalon.store.Stores;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a run would take and see. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Say what a run would take: trials, calls, tokens, cost, and the smallest effect it could see. Sends nothing.")
final class PlanCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUITE", description = "The suite file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--pilot",
            paramLabel = "RUN",
            description =
                    "A kept run to take the spread of scores from; give it twice for the spread of the difference of two runs.")
    private List<String> pilots = List.of();

    @Option(
            names = "--effect",
            paramLabel = "D",
            description = "Say how many samples a difference of D takes, in the units of the numbers: 0.02.")
    private @Nullable Double effect;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Suite suite = new SuiteReader(Environment.ofProcess()).read(file);
        Plan plan = new PlanSuite().plan(suite, pilots(suite.repeats()), effect);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonReport.of(totals(plan)));
        } else {
            plan.lines().forEach(out::println);
        }
        return plan.samples() == 0 ? ExitCode.NO_SAMPLES : ExitCode.PASS;
    }

    private List<Pilot> pilots(int repeats) throws Exception {
        if (effect != null && !(effect > 0)) {
            throw new ParameterException(spec.commandLine(), "--effect: must be above 0, not " + effect);
        }
        if (pilots.size() > 2) {
            throw new ParameterException(spec.commandLine(), "--pilot: give one run or two, not " + pilots.size());
        }
        if (pilots.isEmpty()) {
            return List.of();
        }
        try (Stores stores = store.open()) {
            return new Pilots(stores.runs()).read(pilots, repeats);
        }
    }

    private static Map<String, @Nullable Object> totals(Plan plan) {
        Map<String, @Nullable Object> totals = new LinkedHashMap<>();
        totals.put("samples", plan.samples());
        totals.put("repeats", plan.repeats());
        totals.put("trials", plan.trials());
        totals.put("calls", plan.totalCalls());
        totals.put("tokens", plan.totalTokens());
        totals.put("dollars", plan.totalDollars());
        totals.put("kinds", plan.calls());
        totals.put("effects", plan.effects());
        return totals;
    }
}
