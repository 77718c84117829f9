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
 * Version 2: one tree (Linux, Documentation/admin-guide/cgroup-v2.rst). A group that hands limits down must have no processes of its
 * own, so this process moves into a leaf first. That needs a delegated group, for example by {@code systemd-run --user --scope -p
 * Delegate=yes}.
 *
 * @param base the group of this process
 */
record VersionTwo(Path base) implements Hierarchy {
    private static final String HOST = "etalon-host";

    /** @param lines of /proc/self/cgroup, one of which is {@code 0::/path} */
    static Optional<Hierarchy> of(Path mounts, List<String> lines) throws IOException {
        for (String line : lines) {
            Path group = mounts.resolve(line.replaceFirst("^0::/*", ""));
            if (line.startsWith("0::")
                    && words(group.resolve("cgroup.controllers")).containsAll(List.of("memory", "pids"))) {
                Path parent = group.getParent();
                VersionTwo version = new VersionTwo(group.endsWith(HOST) && parent != null ? parent : group);
                return version.handsDown() ? Optional.of(version) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean handsDown() {
        Path control = base.resolve("cgroup.subtree_control");
        try {
            if (words(control).containsAll(List.of("memory", "pids"))) {
                return true;
            }
            Path host = base.resolve(HOST);
            if (!Files.isDirectory(host)) {
                Files.createDirectory(host);
            }
            Hierarchy.write(
                    host.resolve("cgroup.procs"),
                    String.valueOf(ProcessHandle.current().pid()));
            Hierarchy.write(control, "+memory +pids");
            return true;
        } catch (IOException notDelegated) {
            return false;
        }
    }

    private static List<String> words(Path file) throws IOException {
        return Files.isReadable(file) ? List.of(Files.readString(file).strip().split("\\s+", -1)) : List.of();
    }

    @Override
    public String version() {
        return "cgroup v2";
    }

    @Override
    public List<Path> bases() {
        return List.of(base);
    }

    @Override
    public void limit(List<Path> folders, Limits limits) throws IOException {
        Path group = folders.get(0);
        Hierarchy.write(group.resolve("memory.max"), String.valueOf(Hierarchy.memory(limits)));
        Path swap = group.resolve("memory.swap.max");
        if (Files.exists(swap)) {
            Hierarchy.write(swap, "0");
        }
        Hierarchy.write(group.resolve("pids.max"), String.valueOf(limits.processes()));
    }

    @Override
    public Set<String> fired(List<Path> folders) {
        Set<String> fired = new TreeSet<>();
        if (Hierarchy.count(folders.get(0).resolve("memory.events"), "oom_kill") > 0) {
            fired.add("memory");
        }
        if (Hierarchy.count(folders.get(0).resolve("pids.events"), "max") > 0) {
            fired.add("processes");
        }
        return fired;
    }
}
