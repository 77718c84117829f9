package dev.etalon.verify.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Brings trusted scripts out of the jar, so that a sandbox can show them, read only. */
public final class RunnerFolder {
    private RunnerFolder() {}

    /**
     * Copies resources that stand beside a class into a fresh directory, which goes when the JVM ends.
     *
     * @throws SandboxException when the temporary directory cannot be written
     */
    public static Path unpack(Class<?> anchor, List<String> names) throws SandboxException {
        try {
            Path folder = create();
            for (String name : names) {
                try (InputStream in = Objects.requireNonNull(anchor.getResourceAsStream(name), "no resource " + name)) {
                    write(folder, name, in.readAllBytes());
                }
            }
            return folder;
        } catch (IOException e) {
            throw new SandboxException(
                    "The sandbox's scripts cannot be written to " + System.getProperty("java.io.tmpdir") + ": "
                            + e.getMessage() + ". Make it writable, or choose another with -Djava.io.tmpdir.",
                    e);
        }
    }

    /** A fresh directory, which goes when the JVM ends. The sandbox's user can read it and not write it. */
    public static Path create() throws IOException {
        Path folder = Files.createTempDirectory("etalon-sandbox-");
        // Root starts sandboxes as another user, who must be able to read, and must not be able to write.
        Files.setPosixFilePermissions(
                folder, PosixFilePermissions.fromString(HostUser.isRoot() ? "rwxr-xr-x" : "rwx------"));
        folder.toFile().deleteOnExit();
        return folder;
    }

    /** Shows a file of this machine in the folder: by a link where the file system can, else by a copy. */
    public static Path link(Path folder, Path file) throws IOException {
        Path shown = folder.resolve(file.getFileName().toString());
        shown.toFile().deleteOnExit();
        try {
            return Files.createLink(shown, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, shown);
            Files.setPosixFilePermissions(shown, PosixFilePermissions.fromString("r--r--r--"));
            return shown;
        }
    }

    /** Writes a file that nobody changes. */
    public static Path write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        Files.write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        return file;
    }

    /**
     * A jar or a folder of classes at a place where the sandbox's user can read it: where it is, or, when it is in root's own folders,
     * a link or a copy.
     *
     * @param part of a folder of classes, the only part that is needed
     */
    public static Path readable(Path entry, String part) throws IOException {
        if (!HostUser.isRoot() || everyoneReads(entry)) {
            return entry;
        }
        Path folder = create();
        if (!Files.isDirectory(entry)) {
            return link(folder, entry);
        }
        try (Stream<Path> files = Files.walk(entry.resolve(part))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside =
                        folder.resolve(entry.relativize(file.resolveSibling("")).toString());
                Files.createDirectories(inside);
                write(inside, file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return folder;
    }

    /** Whether any user of this machine can read it: the sandbox is not started by root. */
    public static boolean everyoneReads(Path place) throws IOException {
        for (Path at = place.toAbsolutePath(); at != null; at = at.getParent()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(at);
            boolean folder = Files.isDirectory(at);
            if (!permissions.contains(folder ? PosixFilePermission.OTHERS_EXECUTE : PosixFilePermission.OTHERS_READ)) {
                return false;
            }
        }
        return true;
    }
}
