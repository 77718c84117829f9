package dev.etalon.cli.guideline;

import dev.etalon.cli.output.GuidelineText;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.rating.guideline.Finding;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.GuidelineLint;
import dev.etalon.report.JsonReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks a guideline over. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Look for what makes raters of a guideline differ.",
            "Exits with 1 where there is an error, with --strict where there is a warning too."
        })
final class GuidelineLintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A guideline: a file, or the name of one that ships with Etalon.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Option(
            names = "--against",
            paramLabel = "OLD",
            description = "An earlier text: where the text has changed since, the version must be a higher one.")
    private @Nullable String old;

    @Option(names = "--strict", description = "Exit with 1 for warnings too.")
    private boolean strict;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Guideline guideline = GuidelineFiles.read(file);
        List<Finding> findings =
                old == null ? GuidelineLint.check(guideline) : GuidelineLint.check(guideline, GuidelineFiles.read(old));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonReport.pretty(findings) + "\n" : GuidelineText.of(file, findings));
        out.flush();
        boolean fails = findings.stream().anyMatch(finding -> strict || finding.severity() == Finding.Severity.ERROR);
        return fails ? ExitCode.GATE_FAILED : ExitCode.PASS;
    }
}
