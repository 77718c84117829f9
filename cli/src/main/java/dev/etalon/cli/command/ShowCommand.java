package dev.etalon.cli.command;

import dev.etalon.app.usecase.ShowRun;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.ReportOptions;
import dev.etalon.cli.running.StoreOption;
import dev.etalon.report.JsonReport;
import dev.etalon.report.SampleRow;
import dev.etalon.report.SampleText;
import dev.etalon.store.Stores;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one run. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show a run: as text, a page, Markdown, JUnit XML or JSON.")
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "A run's id or its beginning, last, or last~1 for the one before.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String run;

    @Option(
            names = "--sample",
            paramLabel = "ID",
            description = "One sample of it, whole: input, answer, each score with its evidence.")
    private @Nullable String sample;

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Stores stores = store.open()) {
            ShowRun show = new ShowRun(stores.runs());
            if (sample == null) {
                reports.write(show.report(run), out);
            } else {
                List<SampleRow> rows = show.sample(run, sample);
                out.print(
                        reports.json()
                                ? JsonReport.of(rows) + "\n"
                                : rows.stream().map(SampleText::of).collect(Collectors.joining("\n")));
                out.flush();
            }
        }
        return ExitCode.PASS;
    }
}
