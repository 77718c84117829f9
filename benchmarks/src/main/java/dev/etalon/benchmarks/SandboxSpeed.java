package dev.etalon.benchmarks;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.Sandboxes;
import dev.etalon.verify.sandbox.process.PlainSandbox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a sandbox costs: milliseconds of wall time from the start to the end of one job, its clean-up included, one job at a time. Prints
 * a line of backend, job, median and 95th percentile for every backend that works here, and for a plain process. Argument: rounds.
 */
public final class SandboxSpeed {
    private static final Map<String, List<String>> JOBS =
            Map.of("true", List.of("/usr/bin/true"), "python", List.of("/usr/bin/python3", "-I", "-c", "pass"));

    private SandboxSpeed() {}

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        measure("plain process", PlainSandbox.create(), rounds);
        for (String backend : List.of("bubblewrap", "landlock", "podman", "docker")) {
            try {
                Sandbox sandbox = Sandboxes.of(backend).get(Assurance.CONFINED);
                measure(backend + " (" + sandbox.description() + ")", sandbox, rounds);
            } catch (SandboxException e) {
                System.out.println(backend + ": not here: " + e.getMessage());
            }
        }
        System.exit(0);
    }

    private static void measure(String name, Sandbox sandbox, int rounds) throws Exception {
        for (String job : new TreeSet<>(JOBS.keySet()).descendingSet()) {
            List<String> command = JOBS.getOrDefault(job, List.of());
            List<Double> times = new ArrayList<>();
            run(sandbox, command);
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                run(sandbox, command);
                times.add((System.nanoTime() - start) / 1e6);
            }
            double[] sorted =
                    times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-70s %-7s median %7.1f ms, 95%% %7.1f ms%n",
                    name,
                    job,
                    Arrays.stream(sorted, (rounds - 1) / 2, rounds / 2 + 1)
                            .average()
                            .orElseThrow(),
                    sorted[(int) Math.ceil(0.95 * rounds) - 1]);
        }
    }

    private static void run(Sandbox sandbox, List<String> command) throws Exception {
        Finished finished = sandbox.run(new Job(command, Map.of(), null, Limits.DEFAULT), new byte[0]);
        if (finished.ending() != Ending.EXITED || finished.exitCode() != 0) {
            throw new IllegalStateException(finished.toString());
        }
    }
}
