package dev.etalon.cli.golden;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns golden sets: only its subcommands do something. */
@Command(
        name = "golden",
        mixinStandardHelpOptions = true,
        description = "Keep the answers that people have labelled, by which judges are examined.",
        subcommands = {GoldenImportCommand.class, GoldenCheckCommand.class})
public final class GoldenCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "a command is missing, for example: etalon golden check golden.jsonl");
    }
}
