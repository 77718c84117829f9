package dev.etalon.cli.command;

import dev.etalon.app.usecase.RunOptions;
import dev.etalon.cli.running.Running;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores answers that are kept. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Score the answers of an earlier run by the suite's scorers, as a new run. Costs no new answer.")
final class ScoreCommand implements Callable<Integer> {
    @Mixin
    private Running running = new Running();

    @Option(names = "--answers", required = true, paramLabel = "RUN", description = "The run whose answers are scored.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String answers;

    @Override
    public Integer call() throws Exception {
        return running.run(RunOptions.Mode.SCORE, answers);
    }
}
