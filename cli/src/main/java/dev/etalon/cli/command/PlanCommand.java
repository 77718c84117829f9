package dev.etalon.cli.command;

import dev.etalon.app.suite.SuiteReader;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.usecase.PlanSuite;
import dev.etalon.cli.ExitCode;
import dev.etalon.cli.output.PlanText;
import dev.etalon.report.JsonReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a run would cost and see. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Say what a run would take: trials, calls, tokens, cost, and the smallest effect it could see. Sends nothing.")
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
        PlanSuite.Plan plan = new PlanSuite().plan(new SuiteReader(Environment.ofProcess()).read(file));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonReport.of(plan) + "\n" : PlanText.of(plan));
        out.flush();
        return plan.samples() == 0 ? ExitCode.NO_SAMPLES : ExitCode.PASS;
    }
}
