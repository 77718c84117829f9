package dev.etalon.verify.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An attack of attacks.py with what must come of it.
 *
 * @param group of the list in docs/verifiers.md
 * @param ending {@link Ending#EXITED} where it must get nothing; else the limit that must end it
 */
public record Attack(String group, String name, Ending ending) {
    private static final Limits LIMITS = Limits.DEFAULT
            .withTime(Duration.ofSeconds(60), Duration.ofSeconds(20))
            .withMemory(128 << 20)
            .withProcesses(24);

    public static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        add(all, "processes", Ending.EXITED, "fork_bomb thread_bomb daemons leave_the_group zombies kill_everything");
        add(
                all,
                "processes",
                Ending.EXITED,
                "stop_the_others become_root run_set_user_id_programs see_other_processes");
        add(all, "processes", Ending.CRASHED, "ignore_signals_and_spin");
        add(all, "processes", Ending.WALL, "stop_itself spin_in_many");
        add(all, "memory and disk", Ending.EXITED, "heap memory_file system_v_memory lock_memory fill_box fill_tmp");
        add(all, "memory and disk", Ending.EXITED, "fill_shared_memory fill_message_queue write_elsewhere sparse_file");
        add(all, "memory and disk", Ending.EXITED, "sparse_file_by_seek many_links core_dump open_files");
        add(all, "memory and disk", Ending.EXITED, "raise_limits");
        add(all, "memory and disk", Ending.MEMORY, "memory_by_many shared_memory_map");
        add(all, "memory and disk", Ending.CPU, "many_files deep_folders");
        add(all, "memory and disk", Ending.CRASHED, "stack_overflow");
        add(all, "output", Ending.OUTPUT, "endless_output endless_errors endless_line");
        add(all, "output", Ending.WALL, "close_output_and_live slow_drip");
        add(all, "output", Ending.EXITED, "broken_text");
        add(all, "leaks", Ending.EXITED, "read_host_file read_system_files read_through_links host_environment");
        add(
                all,
                "leaks",
                Ending.EXITED,
                "launchers_command_line inherited_descriptors connect_to_host host_unix_socket");
        add(all, "leaks", Ending.EXITED, "name_service strange_sockets push_into_terminal keys make_devices");
        add(
                all,
                "kernel",
                Ending.EXITED,
                "user_namespace clone_into_namespace clone3 join_namespace mount pivot trace");
        add(all, "kernel", Ending.EXITED, "other_memory bpf io_uring user_faults performance_events file_handles");
        add(all, "kernel", Ending.EXITED, "process_descriptors kernel_modules change_kernel_settings change_clock");
        add(
                all,
                "kernel",
                Ending.EXITED,
                "change_host_name change_personality watch_files reboot unknown_call foreign_calls");
        return all;
    }

    private static void add(List<Attack> all, String group, Ending ending, String names) {
        for (String name : names.split(" ", -1)) {
            all.add(new Attack(group, name, ending));
        }
    }

    /** What went wrong; empty where the sandbox held. */
    public String in(Sandbox sandbox, Path outside) throws Exception {
        Finished finished = run(sandbox, limits(), outside);
        String seen = finished.ending() + " (exit code " + finished.exitCode() + "): " + finished.output()
                + finished.errors();
        if (finished.output().contains("ESCAPED")) {
            return seen;
        }
        // Files without content are memory of the kernel: a control group may be faster than the processor time.
        boolean byGroup = ending == Ending.CPU && (finished.ending() == Ending.MEMORY || finished.exitCode() == 137);
        if (finished.ending() != ending && !byGroup) {
            return "not ended as expected, by " + ending + ", but " + seen;
        }
        if (ending == Ending.EXITED && !finished.output().endsWith("held\n")) {
            return "the attack did not come to its end: " + seen;
        }
        if (ending == Ending.WALL && finished.use().waited().isEmpty()) {
            return "the kernel does not tell of waiting";
        }
        return "";
    }

    private Limits limits() {
        return switch (ending) {
            case EXITED -> LIMITS;
            case WALL -> LIMITS.withTime(Duration.ofSeconds(1), Duration.ofSeconds(20));
            default -> LIMITS.withTime(Duration.ofSeconds(60), Duration.ofSeconds(1));
        };
    }

    private Finished run(Sandbox sandbox, Limits limits, Path outside) throws Exception {
        Path folder = RunnerFolder.unpack(Attack.class, List.of("attacks.py"));
        Path canary = Files.writeString(outside.resolve("canary"), "secret");
        Path unix = outside.resolve("socket");
        Files.deleteIfExists(unix);
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ServerSocketChannel local = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            local.bind(UnixDomainSocketAddress.of(unix));
            Map<String, Object> host = Map.of(
                    "canary", canary.toString(),
                    "port", listener.getLocalPort(),
                    "socket", unix.toString(),
                    "processes", limits.processes(),
                    "memory", limits.memory(),
                    "scratch", limits.scratch(),
                    "environment",
                            System.getenv().keySet().stream()
                                    .filter(variable -> !variable.matches("PATH|HOME|LANG|PWD|SHLVL|_|OLDPWD|HOSTNAME"))
                                    .toList());
            String python = HostTools.ofSystem().require("python3").toString();
            List<String> command =
                    List.of(python, "-I", "/in/attacks.py", name, new ObjectMapper().writeValueAsString(host));
            return sandbox.run(new Job(command, Map.of(), folder, limits), new byte[0]);
        }
    }
}
