package dev.etalon.cli.command;

import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.usecase.ValidateSuite;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.report.JsonReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a suite. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check a suite, the files it names and every row of its dataset. Calls nothing.")
final class ValidateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUITE", description = "The suite file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        ValidateSuite.Result result = new ValidateSuite(Environment.ofProcess()).validate(file);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonReport.of(
                    Map.of("problems", result.problems(), "notes", result.notes(), "samples", result.samples())));
        } else {
            result.problems().forEach(out::println);
            result.notes().forEach(note -> out.println("note: " + note));
            if (result.problems().isEmpty()) {
                out.println(file + ": in order, " + result.samples() + " samples");
            }
        }
        return result.problems().isEmpty() ? ExitCode.PASS : ExitCode.USAGE;
    }
}
