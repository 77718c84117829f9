package dev.etalon.cli.judge;

import dev.etalon.app.golden.GoldenDrift;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.usecase.RunOptions;
import dev.etalon.app.usecase.SearchJudges;
import dev.etalon.cli.output.SearchText;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.Running;
import dev.etalon.core.run.Run;
import dev.etalon.report.JsonReport;
import dev.etalon.report.RunReport;
import dev.etalon.store.Stores;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Picks a judge among many. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Run a suite with several judges that have labels of people (expected), compare them on the same answers, pick one.",
            "With exam.test in the suite, the pick is looked at once on answers that the choice has not seen."
        })
final class JudgeSearchCommand implements Callable<Integer> {
    @Mixin
    private Running running = new Running();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return running.run(RunOptions.Mode.RUN, null, this::end);
    }

    private int end(Stores stores, Suite suite, RunReport report) throws IOException {
        if (report.run().status() != Run.Status.COMPLETE || report.totals().trials() == 0) {
            running.write(report);
            return Running.exitCode(report);
        }
        SearchJudges.Found found = new SearchJudges(stores.runs()).search(suite, report);
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                running.json()
                        ? JsonReport.of(found) + "\n"
                        : GoldenDrift.of(suite, report).stream()
                                        .map(line -> line + "\n")
                                        .collect(Collectors.joining())
                                + SearchText.of(found, report.run().id()));
        out.flush();
        return ExitCode.PASS;
    }
}
