package dev.etalon.optimize.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A journal in a file of JSON lines. A line is on the disk before the search goes on; a last line that was cut by the end of the process
 * is dropped. One process at a time.
 */
public final class FileJournal implements Journal, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel channel;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Opens a journal, or begins one.
     *
     * @throws IllegalStateException when another process writes it
     * @throws IllegalArgumentException when a line other than the last cannot be read
     */
    public FileJournal(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(file);
            channel.position(read(file));
            channel.truncate(channel.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("UnusedVariable") // the lock is held until the channel is closed
    private void lock(Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // This process has it already: the same message.
        }
        channel.close();
        throw new IllegalStateException("another process is writing " + file + "; wait for it, or choose another file");
    }

    /** @return where the last whole line ends */
    private long read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        int number = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                entries.add(entry(new String(bytes, start, i - start, StandardCharsets.UTF_8), file, number++));
                start = i + 1;
            }
        }
        return start;
    }

    private static Entry entry(String line, Path file, int number) {
        try {
            JsonNode tree = JSON.readTree(line);
            return Entry.of(tree.path("kind").asText(), tree.path("key").asText(), tree.path("data"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    file + ", line " + number + " is not JSON; delete the file to begin anew", e);
        }
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void append(Entry entry) {
        ObjectNode line = JSON.createObjectNode();
        line.put("kind", entry.kind());
        line.put("key", entry.key());
        line.set("data", entry.data());
        try {
            ByteBuffer bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.add(entry);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
