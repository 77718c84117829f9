package dev.etalon.verify.sandbox.cgroup;

import dev.etalon.verify.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Version 1: memory and processes have a tree each (Linux, Documentation/admin-guide/cgroup-v1).
 *
 * @param memory the group of this process in the tree of memory
 * @param processes and in the tree of processes
 */
record VersionOne(Path memory, Path processes) implements Hierarchy {

    /** @param lines of /proc/self/cgroup, for example {@code 4:memory:/user.slice} */
    static Optional<Hierarchy> of(Path mounts, List<String> lines) {
        Optional<Path> memory = base(mounts, lines, "memory");
        Optional<Path> processes = base(mounts, lines, "pids");
        return memory.isPresent() && processes.isPresent()
                ? Optional.of(new VersionOne(memory.get(), processes.get()))
                : Optional.empty();
    }

    private static Optional<Path> base(Path mounts, List<String> lines, String controller) {
        return lines.stream()
                .map(line -> line.split(":", 3))
                .filter(fields ->
                        fields.length == 3 && List.of(fields[1].split(",", -1)).contains(controller))
                .map(fields -> mounts.resolve(controller).resolve(fields[2].replaceFirst("^/+", "")))
                .filter(Files::isDirectory)
                .findFirst();
    }

    @Override
    public String version() {
        return "cgroup v1";
    }

    @Override
    public List<Path> bases() {
        return List.of(memory, processes);
    }

    @Override
    public void limit(List<Path> folders, Limits limits) throws IOException {
        String bytes = String.valueOf(Hierarchy.memory(limits));
        Hierarchy.write(folders.get(0).resolve("memory.limit_in_bytes"), bytes);
        Path withSwap = folders.get(0).resolve("memory.memsw.limit_in_bytes");
        if (Files.exists(withSwap)) {
            Hierarchy.write(withSwap, bytes);
        }
        Hierarchy.write(folders.get(1).resolve("pids.max"), String.valueOf(limits.processes()));
    }

    @Override
    public Set<String> fired(List<Path> folders) {
        Set<String> fired = new TreeSet<>();
        if (Hierarchy.count(folders.get(0).resolve("memory.oom_control"), "oom_kill") > 0) {
            fired.add("memory");
        }
        if (Hierarchy.count(folders.get(1).resolve("pids.events"), "max") > 0) {
            fired.add("processes");
        }
        return fired;
    }
}
