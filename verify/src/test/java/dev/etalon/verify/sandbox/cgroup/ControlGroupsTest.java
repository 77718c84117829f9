package dev.etalon.verify.sandbox.cgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Machine;
import dev.etalon.verify.sandbox.Sandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlGroupsTest {
    private static final Limits LIMITS = Limits.DEFAULT.withMemory(64 << 20).withProcesses(24);

    @TempDir
    Path mounts;

    @Test
    void boundsProcessesAndTellsThatTheLimitFired() throws Exception {
        Sandbox sandbox = groupedSandbox();

        Finished processes = sandbox.run(python("""
                        import os, time
                        def forks():
                            n = 0
                            try:
                                while n < 100:
                                    if os.fork() == 0: time.sleep(3); os._exit(0)
                                    n += 1
                            except OSError: pass
                            return n
                        print(forks())
                        """), new byte[0]);
        assertThat(processes.ending()).isEqualTo(Ending.EXITED);
        assertThat(Integer.parseInt(processes.output().strip())).isLessThan(24);
        assertThat(processes.fired()).containsExactly("processes");

        Finished quiet = sandbox.run(python("print(1)"), new byte[0]);
        assertThat(quiet.fired()).isEmpty();
    }

    /** The limit is 64 MiB and the scratch space of 128; no process holds more than 40. */
    @Test
    void boundsTheMemoryOfAllProcessesTogether() throws Exception {
        groupedSandbox();
        try (ControlGroup group = ControlGroups.ofThisProcess().orElseThrow().make(LIMITS)) {
            List<String> command = new ArrayList<>(group.joining(Path.of("/bin/sh")));
            command.addAll(List.of("/usr/bin/python3", "-I", "-c", """
                    import os
                    children = []
                    for _ in range(8):
                        child = os.fork()
                        if child == 0:
                            import time
                            hog = bytearray(b'x' * (20 << 20)) + bytearray(b'y' * (20 << 20))
                            time.sleep(3)
                            os._exit(0)
                        children.append(child)
                    print(sum(os.WIFSIGNALED(os.waitpid(child, 0)[1]) for child in children))
                    """));
            Process process = new ProcessBuilder(command).start();
            String killed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();

            assertThat(killed.strip()).isNotEqualTo("0").isNotEmpty();
            assertThat(group.fired()).containsExactly("memory");
        }
    }

    @Test
    void leavesNoGroupBehind() throws Exception {
        groupedSandbox().run(python("print(1)"), new byte[0]);

        ControlGroup group = ControlGroups.ofThisProcess().orElseThrow().make(LIMITS);
        List<String> joining = group.joining(Path.of("/bin/sh"));
        Path folder = Path.of(joining.getLast()).getParent();
        assertThat(folder).isDirectory();
        group.close();
        assertThat(folder).doesNotExist();
    }

    /** No machine with version 2 was at hand: a folder plays its part. */
    @Test
    void writesTheLimitsOfVersionTwo() throws Exception {
        Path base = Files.createDirectories(mounts.resolve("user.slice/app"));
        Files.writeString(base.resolve("cgroup.controllers"), "cpu memory pids\n");
        Files.writeString(base.resolve("cgroup.subtree_control"), "memory pids\n");
        Path group = Files.createDirectory(base.resolve("etalon-1-1"));
        for (String file : List.of("memory.max", "memory.swap.max", "pids.max")) {
            Files.createFile(group.resolve(file));
        }
        Files.writeString(group.resolve("memory.events"), "low 0\noom 3\noom_kill 2\n");
        Files.writeString(group.resolve("pids.events"), "max 0\n");

        Hierarchy version = VersionTwo.of(mounts, List.of("0::/user.slice/app")).orElseThrow();
        version.limit(List.of(group), LIMITS);

        assertThat(version.bases()).containsExactly(base);
        assertThat(group.resolve("memory.max")).hasContent(String.valueOf((64L << 20) + 2 * LIMITS.scratch()));
        assertThat(group.resolve("memory.swap.max")).hasContent("0");
        assertThat(group.resolve("pids.max")).hasContent("24");
        assertThat(version.fired(List.of(group))).containsExactly("memory");
    }

    @Test
    void findsNoneWhereNothingMayBeMade() throws Exception {
        Path membership = Files.writeString(mounts.resolve("cgroup"), "4:memory:/a\n8:pids:/\n0::/b\n");

        assertThat(ControlGroups.in(mounts, membership)).isEmpty();
        Files.createDirectories(mounts.resolve("memory/a"));
        Files.createDirectories(mounts.resolve("pids"));
        assertThat(ControlGroups.in(mounts, membership))
                .as("folders without the kernel's files")
                .isEmpty();
    }

    private static Sandbox groupedSandbox() throws InterruptedException {
        assumeTrue(
                ControlGroups.ofThisProcess().isPresent(),
                "skipped: this process may not make control groups for memory and processes");
        Sandbox sandbox = Machine.sandbox();
        assertThat(sandbox.description()).contains("cgroup v");
        return sandbox;
    }

    private static Job python(String program) {
        return new Job(List.of("/usr/bin/python3", "-I", "-c", program), Map.of(), null, LIMITS);
    }
}
