package dev.etalon.verify.sandbox.process;

import dev.etalon.verify.sandbox.CpuUse;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process and its descendants, as Linux shows them in /proc (proc(5)). Processes come and go while one looks: what cannot be read
 * any more counts nothing.
 */
final class ProcessTree {
    private static final long NANOS_PER_TICK = 10_000_000; // USER_HZ is 100 on every architecture we know

    private final List<Path> processes = new ArrayList<>();

    private ProcessTree() {}

    static ProcessTree of(long root) {
        ProcessTree tree = new ProcessTree();
        Deque<String> open = new ArrayDeque<>(List.of(String.valueOf(root)));
        while (!open.isEmpty()) {
            Path process = Path.of("/proc", open.poll());
            tree.processes.add(process);
            for (Path thread : list(process.resolve("task"))) {
                for (String child : read(thread.resolve("children")).split(" ", -1)) {
                    if (!child.isBlank()) {
                        open.add(child.strip());
                    }
                }
            }
        }
        return tree;
    }

    /**
     * Whether they hold more memory that is theirs and not a file's: private pages and shared memory. Pages that forked processes share
     * count once (Pss); that is dear to find out, so it is asked only where the plain sum is over the limit.
     */
    boolean holdsMoreThan(long bytes) {
        return sum("status", "RssAnon:", "RssShmem:") > bytes
                && (!tells("smaps_rollup") || sum("smaps_rollup", "Pss_Anon:", "Pss_Shmem:") > bytes);
    }

    private boolean tells(String file) {
        return processes.stream()
                .anyMatch(process -> read(process.resolve(file)).contains("Pss_Anon:"));
    }

    private long sum(String file, String... fields) {
        long kibibytes = 0;
        for (Path process : processes) {
            for (String line : read(process.resolve(file)).split("\n", -1)) {
                if (Stream.of(fields).anyMatch(line::startsWith)) {
                    kibibytes += Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        }
        return kibibytes << 10;
    }

    CpuUse cpu() {
        long used = 0;
        long waited = 0;
        boolean tells = true;
        for (Path process : processes) {
            used += usedByWithChildren(process);
            for (Path thread : list(process.resolve("task"))) {
                String[] schedule = read(thread.resolve("schedstat")).strip().split(" ", -1);
                tells &= schedule.length == 3;
                waited += schedule.length == 3 ? Long.parseLong(schedule[1]) : 0;
            }
        }
        return new CpuUse(Duration.ofNanos(used), tells ? Optional.of(Duration.ofNanos(waited)) : Optional.empty());
    }

    /** User and system time of the process and of its children that ended: fields 14 to 17 of /proc/PID/stat. */
    private static long usedByWithChildren(Path process) {
        String stat = read(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        if (fields.length < 15) {
            return 0;
        }
        long ticks = 0;
        for (int i = 11; i <= 14; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks * NANOS_PER_TICK;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static List<Path> list(Path directory) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            return entries;
        }
        return entries;
    }
}
