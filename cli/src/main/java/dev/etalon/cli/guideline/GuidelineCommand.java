package dev.etalon.cli.guideline;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns guidelines: only its subcommands do something. */
@Command(
        name = "guideline",
        mixinStandardHelpOptions = true,
        description = "Check, compare and copy the guidelines that people and judges rate by.",
        subcommands = {
            GuidelineLintCommand.class,
            GuidelineDiffCommand.class,
            GuidelineListCommand.class,
            GuidelineShowCommand.class
        })
public final class GuidelineCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "a command is missing, for example: etalon guideline lint guideline.md");
    }
}
