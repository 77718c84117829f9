package dev.etalon.verify.code.java;

import dev.etalon.verify.sandbox.SandboxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The classes that run inside, in a jar of their own: a sandbox is shown nothing else of this project. */
final class RunnerJar {
    static final String NAME = "runner.jar";

    static final String PACKAGE = RunnerJar.class.getPackageName() + ".inside";

    private static final List<String> CLASSES = List.of(
            "Bridge",
            "BytesLoader",
            "Candidate",
            "Cases",
            "ClassFile",
            "Coercion",
            "Compiler",
            "Json",
            "MemoryFiles",
            "Pipes",
            "Program",
            "Raised",
            "Source",
            "Tests",
            "Together",
            "UncrossableException",
            "Values");

    private RunnerJar() {}

    /**
     * Writes it into a fresh directory that others can read, because root starts sandboxes as another user.
     *
     * @throws SandboxException when the temporary directory cannot be written
     */
    static Path unpacked() throws SandboxException {
        try {
            Path folder = Files.createTempDirectory("etalon-java-");
            folder.toFile().deleteOnExit();
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path jar = folder.resolve(NAME);
            jar.toFile().deleteOnExit();
            try (OutputStream file = Files.newOutputStream(jar);
                    ZipOutputStream zip = new ZipOutputStream(file)) {
                for (String name : CLASSES) {
                    add(zip, name);
                }
            }
            Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("r--r--r--"));
            return folder;
        } catch (IOException e) {
            throw new SandboxException(
                    "The runner for Java cannot be written to " + System.getProperty("java.io.tmpdir") + ": "
                            + e.getMessage() + ". Make it writable, or choose another with -Djava.io.tmpdir.",
                    e);
        }
    }

    private static void add(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(PACKAGE.replace('.', '/') + "/" + name + ".class");
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
        try (InputStream in = Objects.requireNonNull(
                RunnerJar.class.getResourceAsStream("inside/" + name + ".class"), "no class " + name)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }
}
