package dev.etalon.verify.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.verify.sandbox.HostUser;
import dev.etalon.verify.sandbox.RunnerFolder;
import dev.etalon.verify.sandbox.SandboxException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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
                readable.add(HostUser.isRoot() && !everyoneReads(entry) ? copied(entry) : entry);
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

    /** Whether any user of this machine can read it: the sandbox is not started by root. */
    static boolean everyoneReads(Path place) throws IOException {
        for (Path at = place.toAbsolutePath(); at != null; at = at.getParent()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(at);
            boolean folder = Files.isDirectory(at);
            if (folder && !permissions.contains(PosixFilePermission.OTHERS_EXECUTE)
                    || !folder && !permissions.contains(PosixFilePermission.OTHERS_READ)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Checks that a sandbox can read a database, where root starts it: it is another user then.
     *
     * @throws SandboxException says what to do
     */
    static void requireReadable(Path database) throws SandboxException {
        try {
            if (HostUser.isRoot() && !everyoneReads(database)) {
                throw new SandboxException("Not verified: the sandbox's user, who is not root, cannot read " + database
                        + ". Allow it (chmod o+r, and o+x for the folders above), or run as an ordinary user.");
            }
        } catch (IOException e) {
            throw new SandboxException(database + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    private static Path copied(Path entry) throws IOException {
        Path folder = RunnerFolder.create();
        if (!Files.isDirectory(entry)) {
            return RunnerFolder.link(folder, entry);
        }
        try (Stream<Path> files = Files.walk(entry.resolve("dev/etalon/verify/sql"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(entry.relativize(file).toString());
                Files.createDirectories(target.getParent());
                RunnerFolder.write(target.getParent(), target.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return folder;
    }
}
