package dev.etalon.cli.judge;

import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.SuiteReader;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.usecase.TrainJudges;
import dev.etalon.cli.output.LearntText;
import dev.etalon.cli.running.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns judges from labels of people. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Learn each learned-judge of a suite from its golden answers, and write what was learnt to its weights file.",
            "The same answers give the same file. No model is asked, nothing leaves the machine."
        })
final class JudgeTrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUITE", description = "The suite file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Suite suite = new SuiteReader(Environment.ofProcess()).read(file);
        PrintWriter out = spec.commandLine().getOut();
        TrainJudges.train(suite).forEach(learnt -> out.print(LearntText.of(learnt)));
        out.flush();
        return ExitCode.PASS;
    }
}
