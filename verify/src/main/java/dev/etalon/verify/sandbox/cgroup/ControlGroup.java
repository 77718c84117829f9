package dev.etalon.verify.sandbox.cgroup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The group of one sandbox. */
public final class ControlGroup implements AutoCloseable {
    private static final int REMOVALS = 100;
    private static final long REMOVAL_MILLIS = 10;

    private final List<Path> folders;
    private final Hierarchy hierarchy;

    ControlGroup(List<Path> folders, Hierarchy hierarchy) {
        this.folders = List.copyOf(folders);
        this.hierarchy = hierarchy;
    }

    /** A command that joins the group, and then becomes what follows it. Where it cannot join, nothing is run. */
    public List<String> joining(Path shell) {
        StringBuilder script = new StringBuilder();
        List<String> command = new ArrayList<>(List.of(shell.toString(), "-c", "", "sh"));
        for (Path folder : folders) {
            script.append("echo 0 > \"$1\" && shift && ");
            command.add(folder.resolve("cgroup.procs").toString());
        }
        command.set(2, script.append("exec \"$@\"").toString());
        return command;
    }

    /** The labels of the limits that its processes reached so far. */
    public Set<String> fired() {
        return hierarchy.fired(folders);
    }

    /** Removes it. Its processes must have been killed; they may need a moment to be gone. */
    @Override
    public void close() {
        folders.forEach(ControlGroup::remove);
    }

    static void remove(Path folder) {
        for (int i = 0; i < REMOVALS && Files.exists(folder); i++) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException stillInUse) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(REMOVAL_MILLIS));
            }
        }
    }
}
