package dev.etalon.verify.code.java;

import dev.etalon.verify.sandbox.SandboxException;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A Java development kit.
 *
 * @param home its directory
 * @param shown what a sandbox must show besides /usr, so that it starts
 */
record Jdk(Path home, List<Path> shown) {
    private static final Path SYSTEM = Path.of("/usr");

    /** The one that runs this process, whose class files it certainly reads. */
    static Jdk ofThisProcess() throws SandboxException {
        Path home = Path.of(System.getProperty("java.home"));
        if (ModuleFinder.ofSystem().find("jdk.compiler").isEmpty() || !Files.isExecutable(java(home))) {
            throw new SandboxException(
                    "Nothing was run: Java answers need a JDK with its compiler, and " + home
                            + " is none. Start with a full JDK 21 or newer: apt-get install openjdk-21-jdk-headless (Debian, Ubuntu).");
        }
        return new Jdk(home, shown(home));
    }

    /** Debian keeps a part of each JDK in /etc and links to it. */
    private static List<Path> shown(Path home) throws SandboxException {
        try {
            Set<Path> shown = new LinkedHashSet<>();
            Path real = home.toRealPath();
            shown.add(home);
            shown.add(real);
            for (String file : List.of("lib/jvm.cfg", "conf/security/java.security", "lib/security/default.policy")) {
                Path place = home.resolve(file);
                if (Files.exists(place) && !place.toRealPath().startsWith(real)) {
                    Path target = place.toRealPath();
                    shown.add(target.getRoot().resolve(target.subpath(0, Math.min(2, target.getNameCount()))));
                }
            }
            shown.removeIf(path -> path.startsWith(SYSTEM));
            return List.copyOf(shown);
        } catch (IOException e) {
            throw new SandboxException("The JDK in " + home + " cannot be read: " + e.getMessage(), e);
        }
    }

    Path java() {
        return java(home);
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }
}
