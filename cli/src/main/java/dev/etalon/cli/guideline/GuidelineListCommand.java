package dev.etalon.cli.guideline;

import dev.etalon.cli.running.ExitCode;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Names the guidelines there are. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the guidelines that ship with Etalon.")
final class GuidelineListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (String name : Guidelines.shippedNames()) {
            Guideline guideline = Guidelines.shipped(name);
            String scale = String.join(", ", guideline.scale().labels());
            out.printf("%-26s %-7s %-11s %s%n", name, guideline.version(), scale, guideline.title());
        }
        out.flush();
        return ExitCode.PASS;
    }
}
