package dev.etalon.cli.command;

import dev.etalon.app.usecase.ExportRun;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.StoreOption;
import dev.etalon.report.JsonReport;
import dev.etalon.store.Stores;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a run as a table. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write the trials of a run as a table: .jsonl, .csv, .tsv (each also with .gz) or .parquet.")
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "A run's id or its beginning, last, or last~1 for the one before.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String run;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file; its ending says the format.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Stores stores = store.open()) {
            long rows = new ExportRun(stores.runs()).export(run, file);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    json
                            ? JsonReport.of(Map.of("file", file.toString(), "rows", rows))
                            : rows + " rows written to " + file);
        }
        return ExitCode.PASS;
    }
}
