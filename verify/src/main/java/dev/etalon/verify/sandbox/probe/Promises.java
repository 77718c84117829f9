package dev.etalon.verify.sandbox.probe;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of sandbox promises, and so what its self-check holds it to.
 *
 * @param checks names of attacks in probe.py
 * @param namespaces which must not be the host's
 * @param root all that may stand in the root directory
 * @param ids the user and the group that it must run as; null for any but root
 * @param countsProcesses whether RLIMIT_NPROC is the number of processes
 */
public record Promises(
        Set<String> checks,
        List<String> namespaces,
        List<String> root,
        @Nullable List<Integer> ids,
        boolean countsProcesses) {

    private static final Set<String> EVERYWHERE = Set.of(
            "no-privileges",
            "no-nested-namespaces",
            "system-call-filter",
            "no-network",
            "no-host-files",
            "no-host-environment",
            "no-inherited-descriptors",
            "no-writes-outside",
            "limits-set",
            "processes-bounded",
            "own-session");

    /** Of namespaces made by bubblewrap. */
    public static final Promises NAMESPACED = new Promises(
            with("own-namespaces", "scratch-space-bounded", "own-host-name"),
            List.of("user", "pid", "net", "ipc", "uts", "mnt", "cgroup"),
            List.of("usr", "bin", "lib", "lib64", "proc", "dev", "tmp", "box", "in", "etc"),
            List.of(1000, 1000),
            true);

    /** Of a container: its user is one of the host's unless the engine maps it, and its engine counts processes. */
    public static final Promises CONTAINER = new Promises(
            NAMESPACED.checks,
            List.of("pid", "net", "ipc", "uts", "mnt", "cgroup"),
            List.of(
                    "usr",
                    "bin",
                    "sbin",
                    "lib",
                    "lib64",
                    "proc",
                    "dev",
                    "tmp",
                    "box",
                    "in",
                    "etc",
                    "run",
                    "sys",
                    ".dockerenv"),
            List.of(1000, 1000),
            false);

    /** Of a process that shares the host's namespaces. */
    public static final Promises CONFINED =
            new Promises(with("no-signals-outside", "stays-in-its-group"), List.of(), List.of(), null, false);

    public Promises {
        checks = Set.copyOf(checks);
        namespaces = List.copyOf(namespaces);
        root = List.copyOf(root);
    }

    private static Set<String> with(String... more) {
        Set<String> all = new TreeSet<>(EVERYWHERE);
        all.addAll(List.of(more));
        return all;
    }
}
