package dev.etalon.cli.judge;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns judges: only its subcommands do something. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = "Examine judges before they are trusted, and watch them in use.",
        subcommands = {
            JudgeTrainCommand.class,
            JudgeExamCommand.class,
            JudgeSearchCommand.class,
            JudgeAuditCommand.class,
            JudgeWatchCommand.class
        })
public final class JudgeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "a command is missing, for example: etalon judge exam suite.yaml");
    }
}
