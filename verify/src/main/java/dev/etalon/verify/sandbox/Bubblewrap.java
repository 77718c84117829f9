package dev.etalon.verify.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks at this machine and puts a bubblewrap sandbox together, without trusting it yet. */
final class Bubblewrap {
    private Bubblewrap() {}

    static BubblewrapSandbox of(HostTools tools) throws SandboxException, InterruptedException {
        return of(tools, UnaryOperator.identity(), true);
    }

    static BubblewrapSandbox of(HostTools tools, UnaryOperator<List<Guard>> mutation, boolean clearEnvironment)
            throws SandboxException, InterruptedException {
        boolean root = HostUser.isRoot();
        requirements(tools, root);
        Optional<byte[]> filter =
                SystemCalls.of(System.getProperty("os.arch", "")).map(SeccompFilter::assemble);
        String description = BubblewrapSandbox.version(tools.require("bwrap"))
                + filter.map(bytes -> ", filter " + SeccompFilter.fingerprint(bytes))
                        .orElse(", no filter");
        BubblewrapCommand command = new BubblewrapCommand(tools, root, file(filter.orElse(null)), mutation);
        return new BubblewrapSandbox(command, description, clearEnvironment);
    }

    private static void requirements(HostTools tools, boolean root) throws SandboxException {
        String system = System.getProperty("os.name", "");
        if (!system.equals("Linux")) {
            throw new SandboxException("Nothing was run: code runs only in a Linux sandbox, and this is " + system
                    + ". Run Etalon in a Linux container or virtual machine (on Windows: WSL).");
        }
        List<String> needed = new ArrayList<>(List.of("bwrap", "prlimit", "sh", "python3"));
        if (root) {
            needed.add("setpriv");
        }
        tools.requireAll(needed);
    }

    private static @Nullable Path file(byte @Nullable [] filter) throws SandboxException {
        if (filter == null) {
            return null;
        }
        try {
            return RunnerFolder.write(RunnerFolder.create(), "filter.bpf", filter);
        } catch (IOException e) {
            throw new SandboxException("The system call filter cannot be written: " + e.getMessage(), e);
        }
    }
}
