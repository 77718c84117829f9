package dev.etalon.verify.sandbox.bubblewrap;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.HostUser;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.RunnerFolder;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.cgroup.ControlGroup;
import dev.etalon.verify.sandbox.cgroup.ControlGroups;
import dev.etalon.verify.sandbox.filter.SeccompFilter;
import dev.etalon.verify.sandbox.probe.Promises;
import dev.etalon.verify.sandbox.probe.SandboxProbe;
import dev.etalon.verify.sandbox.process.Guard;
import dev.etalon.verify.sandbox.process.Launch;
import dev.etalon.verify.sandbox.process.Launcher;
import dev.etalon.verify.sandbox.process.ProcessSandbox;
import dev.etalon.verify.sandbox.process.ProgramVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Looks at this machine and puts a bubblewrap sandbox together, without trusting it yet.
 *
 * @param environment of the launcher: nothing; only the mutation test gives it some
 * @param groups null where this process may not make any
 */
record Bubblewrap(
        String description,
        BubblewrapCommand builder,
        Map<String, String> environment,
        @Nullable ControlGroups groups) implements Launcher {
    /** A guard that is no argument; tests take it away, too. */
    private static final Guard CONTROL_GROUP = Guard.of("control group");

    static Sandbox of(HostTools tools) throws SandboxException, InterruptedException {
        return of(tools, UnaryOperator.identity(), Map.of());
    }

    static Sandbox of(HostTools tools, UnaryOperator<List<Guard>> mutation, Map<String, String> environment)
            throws SandboxException, InterruptedException {
        boolean root = HostUser.isRoot();
        requirements(tools, root);
        Optional<byte[]> filter = SeccompFilter.ofThisMachine();
        String description = ProgramVersion.of(tools.require("bwrap"))
                + filter.map(bytes -> ", filter " + SeccompFilter.fingerprint(bytes))
                        .orElse(", no filter");
        boolean grouped = !mutation.apply(List.of(CONTROL_GROUP)).isEmpty();
        Optional<ControlGroups> groups = grouped ? ControlGroups.ofThisProcess() : Optional.empty();
        String bounds = groups.map(found -> ", " + found.description()).orElse(", rlimits only");
        BubblewrapCommand builder = new BubblewrapCommand(tools, root, file(filter.orElse(null)), mutation);
        return new ProcessSandbox(
                new Bubblewrap(description + bounds, builder, environment, groups.orElse(null)),
                sandbox -> new SandboxProbe(sandbox, tools, Promises.NAMESPACED).check());
    }

    @Override
    public Assurance assurance() {
        return builder.filter() == null ? Assurance.NAMESPACED_UNFILTERED : Assurance.NAMESPACED;
    }

    @Override
    public Launch prepare(Job job) throws SandboxException {
        List<String> inner = builder.of(job);
        if (groups == null) {
            return new BubblewrapLaunch(inner, environment, null);
        }
        try {
            ControlGroup group = groups.make(job.limits());
            List<String> command = new ArrayList<>(group.joining(builder.tools().require("sh")));
            command.addAll(inner);
            return new BubblewrapLaunch(command, environment, group);
        } catch (IOException e) {
            throw new SandboxException("The control group cannot be made any more: " + e.getMessage(), e);
        }
    }

    private static void requirements(HostTools tools, boolean root) throws SandboxException {
        String system = System.getProperty("os.name", "");
        if (!system.equals("Linux")) {
            throw new SandboxException("code runs only in a Linux sandbox, and this is " + system
                    + ". Run Etalon in a Linux container or virtual machine (on Windows: WSL)");
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
