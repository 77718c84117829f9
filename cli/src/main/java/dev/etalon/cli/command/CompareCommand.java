package dev.etalon.cli.command;

import dev.etalon.app.usecase.CompareRuns;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.StoreOption;
import dev.etalon.core.stats.Correction;
import dev.etalon.report.ComparisonReport;
import dev.etalon.report.JsonReport;
import dev.etalon.report.MarkdownReport;
import dev.etalon.report.TextComparison;
import dev.etalon.store.Stores;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Compare run B with run A, sample by sample: effect, interval, corrected p, regressions and fixes.")
final class CompareCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "The run to compare with: an id or its beginning, last~1, ...")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String a;

    @Parameters(
            index = "1",
            paramLabel = "B",
            description = "The run that is compared (default: ${DEFAULT-VALUE}).",
            defaultValue = "last")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String b;

    @Option(
            names = "--changes",
            paramLabel = "N",
            description = "Show N regressions and N fixes (default: ${DEFAULT-VALUE}).",
            defaultValue = "5")
    private int changes;

    @Option(
            names = "--anytime",
            description =
                    "Show effects that hold however often one looks, while runs still go on. Shown anyway where a run is not complete.")
    private boolean anytime;

    @Option(
            names = "--unpaired",
            description = "Take the runs as independent: for runs over different samples. Sees less than pairs do.")
    private boolean unpaired;

    @Option(
            names = "--correction",
            paramLabel = "HOW",
            description = "How p is adjusted for the number of tests: holm, bh or by (default: what B's suite says).")
    private @Nullable String correction;

    @Option(names = "--md", paramLabel = "FILE", description = "Write Markdown for a pull request.")
    private @Nullable Path markdown;

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
            ComparisonReport report = new CompareRuns(stores.runs()).compare(a, b, options());
            if (markdown != null) {
                Files.writeString(markdown, MarkdownReport.of(report));
            }
            PrintWriter out = spec.commandLine().getOut();
            boolean colour = Boolean.getBoolean("etalon.colour");
            out.print(json ? JsonReport.of(report) + "\n" : TextComparison.of(report, changes, colour));
            out.flush();
        }
        return ExitCode.PASS;
    }

    private CompareRuns.Options options() {
        try {
            return new CompareRuns.Options(anytime, correction == null ? null : Correction.of(correction), unpaired);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--correction: " + e.getMessage());
        }
    }
}
