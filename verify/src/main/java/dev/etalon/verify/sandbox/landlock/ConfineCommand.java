package dev.etalon.verify.sandbox.landlock;

import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.process.Guard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * The command line of one confined process.
 *
 * @param program the launcher's jar
 * @param filter the file with the system call filter
 * @param mutation identity; tests take guards away
 */
record ConfineCommand(HostTools tools, Path program, Path filter, UnaryOperator<List<Guard>> mutation) {
    /** Not all of /proc/self: in it are the names of the host's network and sockets, and in its root all of the host. */
    private static final List<String> SYSTEM = List.of(
            "/usr",
            "/bin",
            "/lib",
            "/lib64",
            "/etc/alternatives",
            "/etc/ld.so.cache",
            "/proc/self/status",
            "/proc/self/stat",
            "/proc/self/statm",
            "/proc/self/maps",
            "/proc/self/exe",
            "/proc/self/fd",
            "/dev/zero",
            "/dev/random",
            "/dev/urandom");

    /** The kernel's numbers of the resources; the address space comes last, because the launcher is a large program. */
    private static final int CPU = 0;

    private static final int FILE_SIZE = 1;
    private static final int DATA = 2;
    private static final int CORE = 4;
    private static final int OPEN_FILES = 7;
    private static final int ADDRESSES = 9;

    /**
     * @param box the work directory of this job, which exists and belongs to its user
     * @param user the number of the user as whom root starts the job; 0 where this JVM is not root and the job runs as its user
     */
    List<String> of(Job job, Path box, int user) throws SandboxException {
        List<Guard> guards = new ArrayList<>();
        if (user != 0) {
            guards.add(Guard.of(
                    "drop root",
                    tools.require("setpriv").toString(),
                    "--reuid=" + user,
                    "--regid=" + user,
                    "--clear-groups",
                    "--bounding-set=-all"));
        }
        guards.add(Guard.of(
                "launcher",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:-UseDynamicNumberOfCompilerThreads",
                "-Xmx32m",
                // It would tell of threads that it could not start, on standard output.
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                program.toString(),
                ConfineProgram.MAIN));
        SYSTEM.forEach(path -> guards.add(Guard.of("read " + path, "--read", path)));
        Stream.concat(Stream.ofNullable(job.folder()), job.shown().stream())
                .forEach(path -> guards.add(Guard.of("read " + path, "--read", path.toString())));
        guards.add(Guard.of("write box", "--write", box.toString()));
        guards.add(Guard.of("write null", "--write", "/dev/null"));
        guards.add(Guard.of("filter", "--filter", filter.toString()));
        guards.add(Guard.of("work directory", "--directory", box.toString()));
        guards.add(Guard.of(
                "process limit", "--processes", String.valueOf(job.limits().processes())));
        limits(guards, job.limits());
        guards.add(Guard.of("end of options", "--"));
        guards.add(new Guard(
                "command",
                job.command().stream().map(word -> placed(word, job, box)).toList()));
        return mutation.apply(guards).stream()
                .flatMap(guard -> guard.arguments().stream())
                .toList();
    }

    /** Nothing is mounted here: {@code /in} and {@code /box} at the start of a word, or after an equals sign, become the real places. */
    static String placed(String word, Job job, Path box) {
        String boxed = word.replaceFirst("(^|=)/box(?=/|$)", "$1" + Matcher.quoteReplacement(box.toString()));
        return job.folder() == null
                ? boxed
                : boxed.replaceFirst(
                        "(^|=)" + Job.FOLDER + "(?=/|$)",
                        "$1" + Matcher.quoteReplacement(job.folder().toString()));
    }

    private static void limits(List<Guard> guards, Limits limits) {
        long cpu = limits.cpu().toSeconds();
        limit(guards, "cpu limit", CPU, cpu, cpu + 1);
        limit(guards, "file size limit", FILE_SIZE, limits.fileSize(), limits.fileSize());
        limit(guards, "core limit", CORE, 0, 0);
        limit(guards, "open file limit", OPEN_FILES, limits.openFiles(), limits.openFiles());
        limit(guards, "data limit", DATA, limits.memory(), limits.memory());
        limit(guards, "address limit", ADDRESSES, 4 * limits.memory(), 4 * limits.memory());
    }

    private static void limit(List<Guard> guards, String name, int resource, long soft, long hard) {
        guards.add(Guard.of(name, "--limit", resource + ":" + soft + ":" + hard));
    }
}
