package dev.etalon.verify.sandbox.container;

import dev.etalon.verify.sandbox.RunnerFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** The root directory of a container: empty folders on which things are mounted. The system's /usr is shown in it, read only. */
final class SkeletonRoot {
    private static final List<String> FOLDERS =
            List.of("usr", "proc", "dev", "tmp", "box", "in", "etc", "etc/alternatives", "sys", "run");
    private static final Map<String, String> LINKS =
            Map.of("bin", "usr/bin", "sbin", "usr/sbin", "lib", "usr/lib", "lib64", "usr/lib64");

    private SkeletonRoot() {}

    /** A fresh one, which goes when this JVM ends. */
    static Path create() throws IOException {
        Path root = RunnerFolder.create();
        for (String folder : FOLDERS) {
            Files.createDirectory(root.resolve(folder)).toFile().deleteOnExit();
        }
        for (String writable : List.of("tmp", "box")) {
            // runc gives a file system in memory the mode of the folder below it.
            Files.setPosixFilePermissions(root.resolve(writable), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        for (Map.Entry<String, String> link : LINKS.entrySet()) {
            Path made = Files.createSymbolicLink(root.resolve(link.getKey()), Path.of(link.getValue()));
            made.toFile().deleteOnExit();
        }
        for (String file : List.of("etc/ld.so.cache", "etc/hostname")) {
            Files.createFile(root.resolve(file)).toFile().deleteOnExit();
        }
        // The engine makes it, and it must go with the rest.
        root.resolve("etc/mtab").toFile().deleteOnExit();
        return root;
    }
}
