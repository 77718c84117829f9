package dev.etalon.cli.guideline;

import dev.etalon.cli.output.GuidelineText;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.rating.guideline.GuidelineDiff;
import dev.etalon.report.JsonReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two texts of a guideline. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tell what has changed between two guidelines, and whether verdicts may change with it.",
            "Exits with 1 where they may, with 0 where they cannot."
        })
final class GuidelineDiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "A file, or the name of one that ships with Etalon.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The same.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String after;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        GuidelineDiff diff = GuidelineDiff.between(GuidelineFiles.read(before), GuidelineFiles.read(after));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonReport.pretty(diff) + "\n" : GuidelineText.of(diff));
        out.flush();
        return diff.mayChangeVerdicts() ? ExitCode.GATE_FAILED : ExitCode.PASS;
    }
}
