package dev.etalon.cli.command;

import dev.etalon.app.usecase.RunOptions;
import dev.etalon.cli.running.Running;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers, without scores. */
@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description = "Only collect answers; 'etalon score' scores them later, as often as you like.")
final class AnswerCommand implements Callable<Integer> {
    @Mixin
    private Running running = new Running();

    @Override
    public Integer call() throws Exception {
        return running.run(RunOptions.Mode.ANSWER, null);
    }
}
