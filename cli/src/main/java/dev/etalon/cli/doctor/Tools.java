package dev.etalon.cli.doctor;

import dev.etalon.verify.sandbox.HostTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks for the programs, the libraries and the folder that verifiers and runs use. */
final class Tools {
    private static final HostTools HOST = HostTools.ofSystem();

    private Tools() {}

    static List<Finding> all(Path store) {
        return List.of(
                java(),
                program("python3", "code: Python; self-checks", true, "apt-get install python3"),
                program("node", "code: JavaScript", false, "apt-get install nodejs"),
                compiler(),
                program("coqc", "proof: Coq", false, "apt-get install coq (600 MB)"),
                program("lean", "proof: Lean", false, "install a Lean toolchain and link lean into /usr/local/bin"),
                driver(
                        "sqlite driver",
                        "org.sqlite.JDBC",
                        "sql: SQLite",
                        true,
                        "put the jar of org.xerial:sqlite-jdbc beside Etalon's libraries"),
                driver(
                        "duckdb driver",
                        "org.duckdb.DuckDBDriver",
                        "sql: DuckDB",
                        false,
                        "put the jar of org.duckdb:duckdb_jdbc beside Etalon's libraries"),
                folder(store));
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        return new Finding(
                "java",
                "Etalon itself",
                true,
                version >= 21,
                version + " in " + System.getProperty("java.home"),
                "install a Java 21 or newer, or set JAVA_HOME to one");
    }

    private static Finding compiler() {
        Path own = Path.of(System.getProperty("java.home"), "bin", "javac");
        Optional<Path> found = Files.isExecutable(own) ? Optional.of(own) : HOST.find("javac");
        return found("javac", "code: Java", false, found, "install a JDK, not only a Java runtime");
    }

    private static Finding program(String name, String serves, boolean needed, String remedy) {
        return found(name, serves, needed, HOST.find(name), remedy);
    }

    private static Finding found(String name, String serves, boolean needed, Optional<Path> place, String remedy) {
        return new Finding(
                name,
                serves,
                needed,
                place.isPresent(),
                place.map(Path::toString).orElse("not found"),
                remedy);
    }

    private static Finding driver(String name, String type, String serves, boolean needed, String remedy) {
        try {
            Class<?> driver = Class.forName(type, false, Tools.class.getClassLoader());
            String version = driver.getPackage().getImplementationVersion();
            return new Finding(name, serves, needed, true, version == null ? "there" : version, remedy);
        } catch (ClassNotFoundException e) {
            return new Finding(name, serves, needed, false, "not found", remedy);
        }
    }

    /** Tries to write, where it is or where it would be made. */
    private static Finding folder(Path store) {
        Path absolute = store.toAbsolutePath().normalize();
        Path nearest = absolute;
        while (nearest != null && !Files.isDirectory(nearest)) {
            nearest = nearest.getParent();
        }
        String problem = "no folder above it is there";
        if (nearest != null) {
            try {
                Files.delete(Files.createTempFile(nearest, ".etalon-doctor", ""));
                return new Finding("store", "all runs", true, true, absolute + " can be written", "");
            } catch (IOException e) {
                problem = String.valueOf(e.getMessage());
            }
        }
        return new Finding(
                "store",
                "all runs",
                true,
                false,
                absolute + " cannot be written: " + problem,
                "make it writable, or choose another folder with --store");
    }
}
