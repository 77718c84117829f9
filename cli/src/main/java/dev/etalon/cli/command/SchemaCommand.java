package dev.etalon.cli.command;

import dev.etalon.app.suite.SuiteSchema;
import dev.etalon.cli.running.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the schema of suite files. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Print the JSON Schema of suite files, for editors.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(SuiteSchema.text());
        spec.commandLine().getOut().flush();
        return ExitCode.PASS;
    }
}
