package dev.etalon.verify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs attacks.py, an attack at a time. */
class SandboxAttackTest {
    private static final Limits LIMITS = Limits.DEFAULT
            .withTime(Duration.ofSeconds(60), Duration.ofSeconds(20))
            .withMemory(128 << 20)
            .withProcesses(24);

    private Sandbox sandbox;

    @TempDir
    Path outside;

    @BeforeEach
    void needsSandbox() throws Exception {
        sandbox = Machine.sandbox();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fork_bomb",
                "thread_bomb",
                "daemons",
                "zombies",
                "kill_everything",
                "become_root",
                "see_other_processes", // processes
                "heap",
                "memory_file",
                "system_v_memory",
                "fill_box",
                "fill_tmp",
                "fill_shared_memory",
                "write_elsewhere",
                "sparse_file",
                "sparse_file_by_seek",
                "core_dump",
                "open_files",
                "raise_limits", // memory and disk
                "read_host_file",
                "read_system_files",
                "read_through_links",
                "host_environment",
                "inherited_descriptors",
                "connect_to_host",
                "name_service",
                "strange_sockets",
                "push_into_terminal",
                "keys", // leaks
                "user_namespace",
                "clone_into_namespace",
                "clone3",
                "join_namespace",
                "mount",
                "pivot",
                "trace",
                "other_memory",
                "bpf",
                "io_uring",
                "user_faults",
                "performance_events",
                "file_handles",
                "process_descriptors",
                "kernel_modules",
                "unknown_call",
                "foreign_calls" // the kernel's surface
            })
    void getsNothing(String attack) throws Exception {
        Finished finished = run(attack, LIMITS);

        assertThat(finished.output()).as(finished.errors()).isEqualTo("held\n");
        assertThat(finished.ending()).isEqualTo(Ending.EXITED);
    }

    @ParameterizedTest
    @CsvSource({
        "ignore_signals_and_spin, CRASHED",
        "memory_by_many, MEMORY",
        "shared_memory_map, MEMORY",
        "many_files, CPU",
        "endless_output, OUTPUT",
        "endless_errors, OUTPUT",
        "endless_line, OUTPUT",
        "stack_overflow, CRASHED",
    })
    void isEndedByItsLimit(String attack, Ending ending) throws Exception {
        Finished finished = run(attack, LIMITS.withTime(Duration.ofSeconds(60), Duration.ofSeconds(1)));

        assertThat(finished.ending()).as(finished.errors()).isEqualTo(ending);
        assertThat(finished.output()).doesNotContain("ESCAPED").doesNotContain("held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop_itself", "close_output_and_live", "slow_drip"})
    void isEndedByTheWallTime(String attack) throws Exception {
        Finished finished = run(attack, LIMITS.withTime(Duration.ofSeconds(1), Duration.ofSeconds(20)));

        assertThat(finished.ending()).isEqualTo(Ending.WALL);
        assertThat(finished.use().waited())
                .as("what the kernel tells of waiting")
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = "broken_text")
    void makesTextOfAnyBytes(String attack) throws Exception {
        assertThat(run(attack, LIMITS).output()).contains(" ok ", "\uFFFD", "held");
    }

    private Finished run(String attack, Limits limits) throws Exception {
        Path folder = RunnerFolder.unpack(SandboxAttackTest.class, List.of("attacks.py"));
        Path canary = Files.writeString(outside.resolve("canary"), "secret");
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Map<String, Object> host = Map.of(
                    "canary", canary.toString(),
                    "port", listener.getLocalPort(),
                    "processes", limits.processes(),
                    "memory", limits.memory(),
                    "scratch", limits.scratch(),
                    "environment",
                            System.getenv().keySet().stream()
                                    .filter(name -> !name.matches("PATH|HOME|LANG|PWD|SHLVL|_|OLDPWD"))
                                    .toList());
            String python = HostTools.ofSystem().require("python3").toString();
            List<String> command =
                    List.of(python, "-I", "/in/attacks.py", attack, new ObjectMapper().writeValueAsString(host));
            return sandbox.run(new Job(command, Map.of(), folder, limits), new byte[0]);
        }
    }
}
