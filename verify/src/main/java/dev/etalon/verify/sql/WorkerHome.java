package dev.etalon.verify.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.verify.sandbox.HostUser;
import dev.etalon.verify.sandbox.RunnerFolder;
import dev.etalon.verify.sandbox.SandboxException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The few jars that a worker needs, at a place where the sandbox's user can read them. */
final class WorkerHome {
    private static final List<String> OPTIONAL = List.of("org.duckdb.DuckDBDriver", "org.slf4j.Logger");

    /** What a worker needs of a folder with all our classes. */
    private static final String PART = "dev/etalon/verify/sql";

    private WorkerHome() {}

    /** The class path, entry by entry. Jars in root's own folders are linked or copied once per JVM. */
    static List<Path> classPath() throws SandboxException {
        Set<Path> entries = new LinkedHashSet<>();
        Stream.of(SqlWorker.class, ObjectMapper.class, JsonParser.class, JsonInclude.class, org.sqlite.JDBC.class)
                .flatMap(type -> placeOf(type).stream())
                .forEach(entries::add);
        OPTIONAL.forEach(name -> named(name).flatMap(WorkerHome::placeOf).ifPresent(entries::add));
        List<Path> readable = new ArrayList<>();
        try {
            for (Path entry : entries) {
                readable.add(RunnerFolder.readable(entry, PART));
            }
        } catch (IOException e) {
            throw new SandboxException("The database worker's libraries cannot be copied: " + e.getMessage(), e);
        }
        return readable;
    }

    private static Optional<Class<?>> named(String name) {
        try {
            return Optional.of(Class.forName(name, false, WorkerHome.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path with a strange entry: " + source.getLocation(), e);
        }
    }

    /**
     * Checks that a sandbox can read a database, where root starts it: it is another user then.
     *
     * @throws SandboxException says what to do
     */
    static void requireReadable(Path database) throws SandboxException {
        try {
            if (HostUser.isRoot() && !RunnerFolder.everyoneReads(database)) {
                throw new SandboxException("Not verified: the sandbox's user, who is not root, cannot read " + database
                        + ". Allow it (chmod o+r, and o+x for the folders above), or run as an ordinary user.");
            }
        } catch (IOException e) {
            throw new SandboxException(database + " cannot be looked at: " + e.getMessage(), e);
        }
    }
}
