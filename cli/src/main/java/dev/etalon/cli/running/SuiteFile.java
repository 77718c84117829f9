package dev.etalon.cli.running;

import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.SuiteReader;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.suite.source.Problem;
import dev.etalon.app.suite.source.SuiteException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The suite that a command is about. */
public final class SuiteFile {
    @Parameters(paramLabel = "SUITE", description = "The suite file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--replay-only", description = "Send nothing to a model: every reply must be kept.")
    private boolean replayOnly;

    /** @throws SuiteException when it is not in order, or a file or variable that it names is missing */
    public Suite read() {
        Suite suite = new SuiteReader(Environment.ofProcess()).read(file);
        List<Problem> problems = new ArrayList<>(suite.missingFiles());
        problems.addAll(suite.missingVariables());
        if (!problems.isEmpty()) {
            throw new SuiteException(problems);
        }
        return replayOnly ? suite.replayOnly() : suite;
    }
}
