package dev.etalon.verify.sandbox.bubblewrap;

import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.process.Guard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The command line of one sandbox. Its order matters: mounts are made in it, and read-only comes last.
 *
 * @param dropRoot whether this JVM is root, whom RLIMIT_NPROC does not bind: another user starts the sandbox then
 * @param filter the file with the system call filter, null for none
 * @param mutation identity; tests take guards away
 */
record BubblewrapCommand(
        HostTools tools, boolean dropRoot, @Nullable Path filter, UnaryOperator<List<Guard>> mutation) {

    private static final String NOBODY = "65534";
    private static final String SHARED_MEMORY_BYTES = String.valueOf(8 << 20);

    /** Opens the filter as descriptor 9 and becomes the program; nothing of a job is ever shell text. */
    private static final String OPEN_FILTER = "exec \"$@\" 9<\"$0\"";

    List<String> of(Job job) throws SandboxException {
        List<Guard> guards = new ArrayList<>();
        launch(guards);
        namespaces(guards);
        files(guards, job);
        identity(guards);
        limits(guards, job.limits());
        guards.add(new Guard("command", job.command()));
        return mutation.apply(guards).stream()
                .flatMap(guard -> guard.arguments().stream())
                .toList();
    }

    private void launch(List<Guard> guards) throws SandboxException {
        if (filter != null) {
            guards.add(Guard.of("open filter", tools.require("sh").toString(), "-c", OPEN_FILTER, filter.toString()));
        }
        if (dropRoot) {
            String setpriv = tools.require("setpriv").toString();
            guards.add(Guard.of("drop root", setpriv, "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        guards.add(Guard.of("bwrap", tools.require("bwrap").toString()));
    }

    private static void namespaces(List<Guard> guards) {
        guards.add(Guard.of("user namespace", "--unshare-user"));
        guards.add(Guard.of("no nested namespaces", "--disable-userns"));
        guards.add(Guard.of("process namespace", "--unshare-pid"));
        guards.add(Guard.of("network namespace", "--unshare-net"));
        guards.add(Guard.of("ipc namespace", "--unshare-ipc"));
        guards.add(Guard.of("host name namespace", "--unshare-uts", "--hostname", "sandbox"));
        guards.add(Guard.of("cgroup namespace", "--unshare-cgroup-try"));
        guards.add(Guard.of("die with parent", "--die-with-parent"));
        guards.add(Guard.of("new session", "--new-session"));
    }

    private static void files(List<Guard> guards, Job job) {
        String scratch = String.valueOf(job.limits().scratch());
        guards.add(Guard.of(
                "system", "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib"));
        guards.add(Guard.of("system 64", "--symlink", "usr/lib64", "/lib64"));
        guards.add(Guard.of("libraries", "--ro-bind-try", "/etc/alternatives", "/etc/alternatives"));
        guards.add(Guard.of("library cache", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"));
        if (job.folder() != null) {
            guards.add(Guard.of("folder", "--ro-bind", job.folder().toString(), Job.FOLDER));
        }
        guards.add(Guard.of("proc", "--proc", "/proc"));
        guards.add(Guard.of("dev", "--dev", "/dev"));
        guards.add(Guard.of("shared memory", "--size", SHARED_MEMORY_BYTES, "--tmpfs", "/dev/shm"));
        guards.add(Guard.of("read-only dev", "--remount-ro", "/dev"));
        guards.add(Guard.of("tmp", "--size", scratch, "--tmpfs", "/tmp"));
        guards.add(Guard.of("box", "--size", scratch, "--tmpfs", "/box"));
        // After the scratch space, which would hide what lies below the host's /tmp.
        for (Path path : job.shown()) {
            guards.add(Guard.of("shown " + path, "--ro-bind", path.toString(), path.toString()));
        }
        guards.add(Guard.of("read-only root", "--remount-ro", "/"));
        guards.add(Guard.of("work directory", "--chdir", "/box"));
        guards.add(Guard.of("clear environment", "--clearenv"));
        variable(guards, "PATH", "/usr/bin:/bin");
        variable(guards, "HOME", "/box");
        variable(guards, "LANG", "C.UTF-8");
        job.environment().forEach((name, value) -> variable(guards, name, value));
    }

    private static void variable(List<Guard> guards, String name, String value) {
        guards.add(Guard.of("variable " + name, "--setenv", name, value));
    }

    private void identity(List<Guard> guards) {
        guards.add(Guard.of("no capabilities", "--cap-drop", "ALL"));
        guards.add(Guard.of("user id", "--uid", "1000", "--gid", "1000"));
        if (filter != null) {
            guards.add(Guard.of("filter", "--seccomp", "9"));
        }
        guards.add(Guard.of("end of options", "--"));
    }

    /** Set inside: outside, two sandboxes would share one count of processes. */
    private void limits(List<Guard> guards, Limits limits) throws SandboxException {
        long cpu = limits.cpu().toSeconds();
        guards.add(Guard.of("prlimit", tools.require("prlimit").toString()));
        guards.add(Guard.of("data limit", "--data=" + limits.memory()));
        guards.add(Guard.of("address limit", "--as=" + 4 * limits.memory()));
        guards.add(Guard.of("process limit", "--nproc=" + limits.processes()));
        guards.add(Guard.of("file size limit", "--fsize=" + limits.fileSize()));
        guards.add(Guard.of("open file limit", "--nofile=" + limits.openFiles()));
        // The soft limit tells what happened (SIGXCPU); the hard one a second later cannot be caught.
        guards.add(Guard.of("cpu limit", "--cpu=" + cpu + ":" + (cpu + 1)));
        guards.add(Guard.of("core limit", "--core=0"));
        guards.add(Guard.of("end of limits", "--"));
    }
}
