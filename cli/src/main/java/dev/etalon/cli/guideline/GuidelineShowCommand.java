package dev.etalon.cli.guideline;

import dev.etalon.cli.running.ExitCode;
import dev.etalon.rating.guideline.Guidelines;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a guideline. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Print a guideline that ships with Etalon, as Markdown to copy from.")
final class GuidelineShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "For example relevance.en; see etalon guideline list.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(Guidelines.shippedText(name));
        out.flush();
        return ExitCode.PASS;
    }
}
