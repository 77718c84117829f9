package dev.etalon.verify.sandbox.landlock;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.HostUser;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.cgroup.ControlGroup;
import dev.etalon.verify.sandbox.cgroup.ControlGroups;
import dev.etalon.verify.sandbox.process.Launch;
import dev.etalon.verify.sandbox.process.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Jobs as confined processes.
 *
 * @param groups null where this process may not make any
 */
record Landlock(
        String description,
        ConfineCommand builder,
        @Nullable ControlGroups groups) implements Launcher {
    /** Far from the numbers that people and programs have. */
    private static final int FIRST_USER = 0x7000_0000;

    private static final AtomicInteger JOBS = new AtomicInteger();

    @Override
    public Assurance assurance() {
        return Assurance.CONFINED;
    }

    @Override
    public Launch prepare(Job job) throws SandboxException {
        try {
            Path box = Files.createTempDirectory("etalon-box-");
            box.toFile().deleteOnExit();
            int user = HostUser.isRoot() ? freshUser() : 0;
            if (user != 0) {
                Files.setAttribute(box, "unix:uid", user);
            }
            List<String> inner = builder.of(job, box, user);
            List<String> command = new ArrayList<>();
            ControlGroup group = groups == null ? null : groups.make(job.limits());
            Path shell = builder.tools().require("sh");
            if (group != null) {
                command.addAll(group.joining(shell));
            }
            command.addAll(inner);
            return new LandlockLaunch(command, environment(job, box), box, group, builder.tools());
        } catch (IOException e) {
            throw new SandboxException("The job's work directory or group cannot be made: " + e.getMessage(), e);
        }
    }

    /** A user for each job: its processes are counted apart, and it has no hand on those of others. */
    private static int freshUser() {
        long number = ProcessHandle.current().pid() * 1024 + JOBS.incrementAndGet();
        return FIRST_USER + (int) (number % 0x0100_0000);
    }

    private static Map<String, String> environment(Job job, Path box) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", box.toString());
        environment.put("TMPDIR", box.toString());
        environment.put("LANG", "C.UTF-8");
        job.environment().forEach((name, value) -> environment.put(name, ConfineCommand.placed(value, job, box)));
        return environment;
    }
}
