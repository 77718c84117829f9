package dev.etalon.cli.command;

import dev.etalon.app.usecase.ShowRun;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.ReportOptions;
import dev.etalon.cli.running.StoreOption;
import dev.etalon.store.Stores;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Stores stores = store.open()) {
            reports.write(
                    new ShowRun(stores.runs()).report(run), spec.commandLine().getOut());
        }
        return ExitCode.PASS;
    }
}
