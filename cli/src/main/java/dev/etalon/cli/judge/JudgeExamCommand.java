package dev.etalon.cli.judge;

import dev.etalon.app.golden.GoldenDrift;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.usecase.GoldenLooks;
import dev.etalon.app.usecase.RunOptions;
import dev.etalon.app.usecase.SitExam;
import dev.etalon.cli.output.ExamText;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.Running;
import dev.etalon.core.run.Run;
import dev.etalon.rating.exam.Bar;
import dev.etalon.rating.exam.Certificate;
import dev.etalon.rating.exam.Certificates;
import dev.etalon.report.JsonReport;
import dev.etalon.report.RunReport;
import dev.etalon.store.Stores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets judges sit an exam. */
@Command(
        name = "exam",
        mixinStandardHelpOptions = true,
        description = {
            "Run a suite whose judges have labels of people (expected), mark them, write their certificates.",
            "Exits with 1 where a judge is below the bar, with 3 where the labels are too few to prove that it is above."
        })
final class JudgeExamCommand implements Callable<Integer> {
    @Mixin
    private Running running = new Running();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return running.run(RunOptions.Mode.RUN, null, this::end);
    }

    private int end(Stores stores, Suite suite, RunReport report) throws IOException {
        if (report.run().status() != Run.Status.COMPLETE || report.totals().trials() == 0) {
            running.write(report);
            return Running.exitCode(report);
        }
        List<Certificate> certificates = new SitExam(stores.runs()).certificates(suite, report);
        Path folder = Objects.requireNonNull(suite.exam()).certificates();
        PrintWriter out = spec.commandLine().getOut();
        for (Certificate certificate : certificates) {
            Path file = folder.resolve(certificate.rater() + ".json");
            Certificates.write(certificate, file);
            if (!running.json()) {
                out.print(ExamText.of(certificate, file));
            }
        }
        if (!running.json()) {
            GoldenDrift.of(suite, report).forEach(out::println);
        }
        int looks = new GoldenLooks(stores.runs()).add(suite, report);
        if (looks > 1 && !running.json()) {
            out.println("The test part of the golden set has been looked at by " + looks
                    + " runs: it is no longer unseen. Label new answers before you rely on the figures.");
        }
        if (running.json()) {
            out.println(JsonReport.of(certificates));
        }
        out.flush();
        return exitCode(certificates);
    }

    private static int exitCode(List<Certificate> certificates) {
        List<Bar.Standing> standings =
                certificates.stream().map(Certificate::standing).toList();
        if (standings.contains(Bar.Standing.BELOW)) {
            return ExitCode.GATE_FAILED;
        }
        return standings.contains(Bar.Standing.NOT_PROVED) ? ExitCode.INCONCLUSIVE : ExitCode.PASS;
    }
}
