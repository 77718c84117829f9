package dev.etalon.files;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.files.trec.TopicFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Opens a file's bytes, unpacked where its name says that it is gzipped. */
final class FileBytes {
    private static final int BUFFER = 1 << 16;
    private static final byte[] POINTER =
            "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FileBytes() {}

    static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            refusePointer(file, raw);
            boolean packed = Format.isGzipped(file) && Files.size(file) > 0;
            return packed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** A file whose lines begin with a topic. */
    static TopicFile topics(Path file) throws IOException {
        return TopicFile.open(file, () -> Utf8Input.open(file), !Format.isGzipped(file) && !hasMark(file));
    }

    private static boolean hasMark(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(MARK.length), MARK);
        }
    }

    /** A clone made without Git LFS holds a few lines in place of each large file. */
    private static void refusePointer(Path file, InputStream raw) throws IOException {
        raw.mark(POINTER.length);
        byte[] head = raw.readNBytes(POINTER.length);
        raw.reset();
        if (Arrays.equals(head, POINTER)) {
            throw new DatasetException(
                    file + ": this is a Git LFS pointer, not the data. Run \"git lfs pull\" in its folder.");
        }
    }
}
