package dev.etalon.verify.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs in the system's own directories, not on the PATH: a shim or a planted program there is never run. */
public final class HostTools {
    private static final List<Path> SYSTEM = Stream.of("/usr/bin", "/bin", "/usr/local/bin", "/usr/sbin", "/sbin")
            .map(Path::of)
            .toList();

    private final List<Path> directories;

    public HostTools(List<Path> directories) {
        this.directories = List.copyOf(directories);
    }

    public static HostTools ofSystem() {
        return new HostTools(SYSTEM);
    }

    public Optional<Path> find(String name) {
        return directories.stream()
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Where a program is.
     *
     * @throws SandboxException when it is missing; says how to install it
     */
    public Path require(String name) throws SandboxException {
        return find(name).orElseThrow(() -> missing(List.of(name)));
    }

    /** Checks that all of these are there, and names every one that is not. */
    public void requireAll(List<String> names) throws SandboxException {
        List<String> missing = new ArrayList<>(names);
        missing.removeIf(name -> find(name).isPresent());
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
    }

    private SandboxException missing(List<String> names) {
        List<String> packages =
                names.stream().map(HostTools::packageOf).distinct().toList();
        return new SandboxException("the sandbox needs " + String.join(", ", names) + " in "
                + String.join(":", directories.stream().map(Path::toString).toList()) + ". Install: apt-get install "
                + String.join(" ", packages) + " (Debian, Ubuntu) or dnf install " + String.join(" ", packages)
                + " (Fedora).");
    }

    private static String packageOf(String name) {
        return switch (name) {
            case "bwrap" -> "bubblewrap";
            case "prlimit", "setpriv" -> "util-linux";
            default -> name;
        };
    }
}
