package dev.etalon.files.export;

import dev.etalon.files.Format;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** A file that is written under a hidden name beside its place, and then renamed into it. */
final class PendingFile {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path path;

    PendingFile(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        this.target = absolute;
        this.path = absolute.resolveSibling("." + absolute.getFileName() + "." + UUID.randomUUID() + ".part");
        Files.createDirectories(path.getParent());
    }

    Path path() {
        return path;
    }

    OutputStream stream() throws IOException {
        OutputStream raw = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW), BUFFER);
        return Format.isGzipped(target) ? new GZIPOutputStream(raw, BUFFER) : raw;
    }

    void publish() throws IOException {
        try (FileChannel written = FileChannel.open(path, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void discard() throws IOException {
        Files.deleteIfExists(path);
    }
}
