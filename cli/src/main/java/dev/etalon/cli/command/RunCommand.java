package dev.etalon.cli.command;

import dev.etalon.app.usecase.RunOptions;
import dev.etalon.cli.running.Running;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers and scores. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Answer and score a suite, report, ask the gate. The same command again goes on with an unfinished run.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private Running running = new Running();

    @Override
    public Integer call() throws Exception {
        return running.run(RunOptions.Mode.RUN, null);
    }
}
