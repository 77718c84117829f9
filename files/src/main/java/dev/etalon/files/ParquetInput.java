package dev.etalon.files;

import dev.hardwood.InputFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file for the Parquet library, read by plain reads. The library's own maps the file into memory: were it cut short meanwhile by
 * another process, the whole JVM would die of a bus error.
 */
final class ParquetInput implements InputFile {
    private final Path file;
    private @Nullable FileChannel channel;

    ParquetInput(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void open() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        }
    }

    @Override
    public ByteBuffer readRange(long offset, int length) throws IOException {
        FileChannel from = opened();
        if (offset < 0 || length < 0 || length > from.size() - offset) {
            throw new EOFException("it points to bytes " + offset + " and on, which the file does not have");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (from.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    @Override
    public long length() throws IOException {
        return opened().size();
    }

    @Override
    public String name() {
        return file.toString();
    }

    private synchronized FileChannel opened() {
        if (channel == null) {
            throw new IllegalStateException("the file is not open");
        }
        return channel;
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
