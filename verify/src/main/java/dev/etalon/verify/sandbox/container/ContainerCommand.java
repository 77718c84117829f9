package dev.etalon.verify.sandbox.container;

import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.process.Guard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The command line of one container.
 *
 * @param root the folder (Podman) or the name of the image (Docker) that is its root
 * @param profile the file with the system call filter, null for none
 * @param mutation identity; tests take guards away
 */
record ContainerCommand(
        HostTools tools,
        Engine engine,
        String root,
        @Nullable Path profile,
        UnaryOperator<List<Guard>> mutation) {

    private static final String SHARED_MEMORY = "8m";

    /** How much later than the host's own deadline the engine ends a container, for the case that the host is gone. */
    private static final Duration ORPHANED = Duration.ofSeconds(30);

    List<String> of(Job job, String name, Path pidFile) throws SandboxException {
        List<Guard> guards = new ArrayList<>();
        launch(guards, name);
        isolation(guards);
        files(guards, job);
        resources(guards, job.limits());
        if (engine == Engine.PODMAN) {
            podman(guards, job.limits(), pidFile);
        } else {
            guards.add(Guard.of("image", root));
            // Docker itself has no deadline.
            String seconds = String.valueOf(deadline(job.limits()));
            guards.add(Guard.of("orphan deadline", "/usr/bin/timeout", "--foreground", "-s", "KILL", seconds));
        }
        limits(guards, job.limits());
        guards.add(new Guard("command", job.command()));
        return mutation.apply(guards).stream()
                .flatMap(guard -> guard.arguments().stream())
                .toList();
    }

    /** The engine with the options that all its commands need. */
    List<String> engineCommand() throws SandboxException {
        List<String> command =
                new ArrayList<>(List.of(tools.require(engine.program()).toString()));
        if (engine == Engine.PODMAN) {
            command.addAll(List.of("--log-level", "error", "--events-backend", "none"));
            tools.find("runc").ifPresent(runc -> command.addAll(List.of("--runtime", runc.toString())));
            if (!Files.isDirectory(Path.of("/run/systemd/system"))) {
                command.addAll(List.of("--cgroup-manager", "cgroupfs"));
            }
        }
        return command;
    }

    private void launch(List<Guard> guards, String name) throws SandboxException {
        guards.add(new Guard("engine", engineCommand()));
        guards.add(Guard.of("run", "run", "--rm", "--interactive", "--name", name, "--log-driver", "none"));
    }

    private void isolation(List<Guard> guards) {
        guards.add(Guard.of("no network", "--network", "none"));
        guards.add(Guard.of("no capabilities", "--cap-drop", "ALL"));
        guards.add(Guard.of("no new privileges", "--security-opt", "no-new-privileges"));
        if (profile != null) {
            guards.add(Guard.of("filter", "--security-opt", "seccomp=" + profile));
        }
        guards.add(Guard.of("cgroup namespace", "--cgroupns", "private"));
        guards.add(Guard.of("ipc namespace", "--ipc", "private"));
        guards.add(Guard.of("user", "--user", "1000:1000"));
        guards.add(Guard.of("host name", "--hostname", "sandbox"));
    }

    private static void files(List<Guard> guards, Job job) {
        String scratch = ":mode=1777,size=" + job.limits().scratch();
        guards.add(Guard.of("read-only root", "--read-only"));
        shown(guards, "system", Path.of("/usr"), "/usr");
        for (String optional : List.of("/etc/alternatives", "/etc/ld.so.cache")) {
            if (Files.exists(Path.of(optional))) {
                shown(guards, "libraries " + optional, Path.of(optional), optional);
            }
        }
        if (job.folder() != null) {
            shown(guards, "folder", job.folder(), Job.FOLDER);
        }
        job.shown().forEach(path -> shown(guards, "shown " + path, path, path.toString()));
        guards.add(Guard.of("tmp", "--tmpfs", "/tmp" + scratch));
        guards.add(Guard.of("box", "--tmpfs", "/box" + scratch));
        guards.add(Guard.of("shared memory", "--shm-size", SHARED_MEMORY));
        for (String hidden : List.of("/sys", "/dev/mqueue")) {
            guards.add(Guard.of("hide " + hidden, "--tmpfs", hidden + ":ro,size=4k"));
        }
        guards.add(Guard.of("work directory", "--workdir", "/box"));
        variable(guards, "PATH", "/usr/bin:/bin");
        variable(guards, "HOME", "/box");
        variable(guards, "LANG", "C.UTF-8");
        job.environment().forEach((name, value) -> variable(guards, name, value));
    }

    private static void shown(List<Guard> guards, String name, Path host, String inside) {
        guards.add(Guard.of(name, "--volume", host + ":" + inside + ":ro"));
    }

    private static void variable(List<Guard> guards, String name, String value) {
        guards.add(Guard.of("variable " + name, "--env", name + "=" + value));
    }

    /** Scratch space is memory, and the group's memory counts it. */
    private static void resources(List<Guard> guards, Limits limits) {
        String memory = limits.memory() + 2 * limits.scratch() + "b";
        guards.add(Guard.of("process limit", "--pids-limit", String.valueOf(limits.processes())));
        guards.add(Guard.of("memory limit", "--memory", memory, "--memory-swap", memory));
        // Podman's own defaults are higher than what root in a container may set.
        guards.add(Guard.of(
                "files for the engine", "--ulimit", "nofile=" + limits.openFiles() + ":" + limits.openFiles()));
        guards.add(Guard.of("processes for the engine", "--ulimit", "nproc=16384:16384"));
    }

    private void podman(List<Guard> guards, Limits limits, Path pidFile) {
        guards.add(Guard.of("no more scratch space", "--read-only-tmpfs=false"));
        guards.add(Guard.of("no files of the engine", "--no-hosts", "--passwd=false"));
        guards.add(Guard.of("no environment of the engine", "--unsetenv-all"));
        guards.add(Guard.of("orphan deadline", "--timeout", String.valueOf(deadline(limits))));
        guards.add(Guard.of("pid file", "--pidfile", pidFile.toString()));
        guards.add(Guard.of("root", "--rootfs", root));
    }

    private static long deadline(Limits limits) {
        return limits.wall().plus(ORPHANED).toSeconds();
    }

    /** Set inside, where the engine has none of these or cannot raise them again. */
    private static void limits(List<Guard> guards, Limits limits) {
        long cpu = limits.cpu().toSeconds();
        guards.add(Guard.of("prlimit", "/usr/bin/prlimit"));
        guards.add(Guard.of("data limit", "--data=" + limits.memory()));
        guards.add(Guard.of("address limit", "--as=" + 4 * limits.memory()));
        guards.add(Guard.of("file size limit", "--fsize=" + limits.fileSize()));
        guards.add(Guard.of("open file limit", "--nofile=" + limits.openFiles()));
        guards.add(Guard.of("cpu limit", "--cpu=" + cpu + ":" + (cpu + 1)));
        guards.add(Guard.of("core limit", "--core=0"));
        guards.add(Guard.of("end of limits", "--"));
    }
}
