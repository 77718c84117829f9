package dev.etalon.verify.sandbox.cgroup;

import dev.etalon.verify.sandbox.Limits;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Makes control groups below the one of this process. rlimits bound each process; a group bounds what they use together, scratch space
 * in memory included.
 */
public final class ControlGroups {
    private static final String PREFIX = "etalon-";
    private static final AtomicLong NUMBER = new AtomicLong();

    private final Hierarchy hierarchy;

    private ControlGroups(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Where this process may make groups for memory and processes; empty where it may not. */
    public static Optional<ControlGroups> ofThisProcess() {
        return in(Path.of("/sys/fs/cgroup"), Path.of("/proc/self/cgroup"));
    }

    static Optional<ControlGroups> in(Path mounts, Path membership) {
        try {
            List<String> lines = Files.readAllLines(membership);
            return Stream.of(VersionOne.of(mounts, lines), VersionTwo.of(mounts, lines))
                    .flatMap(Optional::stream)
                    .map(ControlGroups::new)
                    .filter(ControlGroups::canMake)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** For example {@code cgroup v1}. */
    public String description() {
        return hierarchy.version();
    }

    /** A group with the limits of one sandbox, without processes so far. */
    public ControlGroup make(Limits limits) throws IOException {
        String name = PREFIX + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        List<Path> folders =
                hierarchy.bases().stream().map(base -> base.resolve(name)).toList();
        for (Path folder : folders) {
            Files.createDirectory(folder);
        }
        ControlGroup group = new ControlGroup(folders, hierarchy);
        try {
            hierarchy.limit(folders, limits);
            return group;
        } catch (IOException e) {
            group.close();
            throw e;
        }
    }

    private boolean canMake() {
        try {
            removeStale();
            make(Limits.DEFAULT).close();
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }

    /** A JVM that was killed leaves its groups. */
    private void removeStale() throws IOException {
        for (Path base : hierarchy.bases()) {
            try (DirectoryStream<Path> groups = Files.newDirectoryStream(base, PREFIX + "*-*")) {
                for (Path group : groups) {
                    if (isOrphan(group.getFileName().toString())) {
                        ControlGroup.remove(group);
                    }
                }
            }
        }
    }

    private static boolean isOrphan(String name) {
        String owner = name.substring(PREFIX.length(), name.lastIndexOf('-'));
        return owner.matches("[0-9]{1,9}")
                && ProcessHandle.of(Long.parseLong(owner)).isEmpty();
    }
}
