package dev.etalon.cli.command;

import dev.etalon.app.suite.Starter;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.report.JsonReport;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes files to start from. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Write a suite that works, with a little data, to start from.")
final class InitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder; made where it is not there.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--kind",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "recorded")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Starter kind;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        List<String> files = write();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonReport.of(Map.of("files", files)));
        } else {
            files.forEach(file -> out.println("wrote " + file));
            out.println("Next: etalon run " + folder.resolve("suite.yaml"));
        }
        return ExitCode.PASS;
    }

    private List<String> write() throws Exception {
        try {
            return kind.write(folder).stream().map(Path::toString).toList();
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(
                    e.getFile() + " is there already, and nothing was written; name another folder", e);
        }
    }
}
