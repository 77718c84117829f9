package dev.etalon.verify.sandbox.landlock;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.HostUser;
import dev.etalon.verify.sandbox.RunnerFolder;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxBackend;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.cgroup.ControlGroups;
import dev.etalon.verify.sandbox.filter.SeccompFilter;
import dev.etalon.verify.sandbox.probe.Promises;
import dev.etalon.verify.sandbox.probe.SandboxProbe;
import dev.etalon.verify.sandbox.process.Guard;
import dev.etalon.verify.sandbox.process.ProcessSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Confined processes, for machines and containers without user namespaces. Needs Linux 6.12 (Landlock 6) and Java 25. */
public final class LandlockBackend implements SandboxBackend {
    private static final int JAVA = 25;

    @Override
    public String name() {
        return "landlock";
    }

    @Override
    public Assurance best() {
        return Assurance.CONFINED;
    }

    @Override
    public Sandbox open(HostTools tools) throws SandboxException {
        return open(tools, UnaryOperator.identity());
    }

    static Sandbox open(HostTools tools, UnaryOperator<List<Guard>> mutation) throws SandboxException {
        if (Runtime.version().feature() < JAVA) {
            throw new SandboxException("its launcher needs Java " + JAVA + ", and this is "
                    + Runtime.version().feature() + ". Install a newer one");
        }
        List<String> needed = new ArrayList<>(List.of("sh", "rm", "python3"));
        if (HostUser.isRoot()) {
            needed.add("setpriv");
        }
        tools.requireAll(needed);
        byte[] filter = SeccompFilter.confined()
                .orElseThrow(() -> new SandboxException("there is no system call filter for this processor"));
        try {
            Path file = RunnerFolder.write(RunnerFolder.create(), "filter.bpf", filter);
            Optional<ControlGroups> groups = ControlGroups.ofThisProcess();
            ConfineCommand command = new ConfineCommand(tools, ConfineProgram.place(), file, mutation);
            String description = "landlock, filter " + SeccompFilter.fingerprint(filter)
                    + groups.map(found -> ", " + found.description()).orElse(", rlimits only");
            return new ProcessSandbox(
                    new Landlock(description, command, groups.orElse(null)),
                    sandbox -> new SandboxProbe(sandbox, tools, Promises.CONFINED).check());
        } catch (IOException e) {
            throw new SandboxException("The launcher's files cannot be written: " + e.getMessage(), e);
        }
    }
}
