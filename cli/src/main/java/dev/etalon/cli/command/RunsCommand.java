package dev.etalon.cli.command;

import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.StoreOption;
import dev.etalon.core.run.Run;
import dev.etalon.report.JsonReport;
import dev.etalon.report.RunList;
import dev.etalon.store.Stores;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what is kept. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "List the runs that are kept, the newest first.")
final class RunsCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most N runs (default: ${DEFAULT-VALUE}).",
            defaultValue = "50")
    private int limit;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Stores stores = store.open()) {
            List<Run> runs = stores.runs().runs().stream().limit(limit).toList();
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? JsonReport.of(runs) + "\n" : RunList.text(runs));
            out.flush();
        }
        return ExitCode.PASS;
    }
}
