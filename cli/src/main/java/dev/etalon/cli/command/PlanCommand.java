package dev.etalon.cli.command;

import dev.etalon.app.plan.Plan;
import dev.etalon.app.suite.SuiteReader;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.usecase.PlanSuite;
import dev.etalon.report.JsonReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Plan plan = new PlanSuite().plan(new SuiteReader(Environment.ofProcess()).read(file));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonReport.of(totals(plan)));
        } else {
            plan.lines().forEach(out::println);
        }
        return plan.samples() == 0 ? ExitCode.NO_SAMPLES : ExitCode.PASS;
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
