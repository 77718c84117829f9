package dev.etalon.cli.doctor;

import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.StoreOption;
import dev.etalon.report.JsonReport;
import dev.etalon.verify.sandbox.Sandboxes;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what this machine can verify. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Show what this machine has: every sandbox, attacked now from inside, and the tools that verifiers use.",
            "Exit code 0: all that verifiers need by default is here. 1: something is missing."
        })
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--brief", description = "Show of a sandbox's guarantees only the broken ones.")
    private boolean brief;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch");
        Diagnosis diagnosis = Diagnosis.of(
                system, Sandboxes.survey().stream().map(Backend::of).toList(), Tools.all(store.folder()));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonReport.pretty(diagnosis) + "\n" : DoctorText.of(diagnosis, brief));
        out.flush();
        return diagnosis.healthy() ? ExitCode.PASS : ExitCode.UNMET;
    }
}
