package dev.etalon.files.trec;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.files.trec.TopicIndex.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file whose lines begin with a topic, read topic by topic: one pass finds where each stands, and only what is asked for is held in
 * memory. A packed file is unpacked beside the temporary files first. Safe for use by many threads.
 */
public final class TopicFile implements AutoCloseable {
    private final Path file;
    private final @Nullable Path unpacked;
    private final RandomAccessFile bytes;
    private final TopicIndex index;

    private TopicFile(Path file, @Nullable Path unpacked, RandomAccessFile bytes, TopicIndex index) {
        this.file = file;
        this.unpacked = unpacked;
        this.bytes = bytes;
        this.index = index;
    }

    /** Opens the checked text of a file. */
    @FunctionalInterface
    public interface Text {
        InputStream open() throws IOException;
    }

    /** Takes one line, split at white space. */
    @FunctionalInterface
    public interface LineTaker {
        /** @throws DatasetException when the line is wrong; {@code place} names file and line */
        void take(String[] words, String place);
    }

    /**
     * @param text the file's text: unpacked, valid, without a byte order mark
     * @param asItIs whether the text has the file's own bytes, all of them
     */
    public static TopicFile open(Path file, Text text, boolean asItIs) throws IOException {
        Path readable = asItIs ? file : unpack(text);
        RandomAccessFile bytes = new RandomAccessFile(readable.toFile(), "r");
        try (InputStream all = asItIs ? text.open() : Files.newInputStream(readable)) {
            return new TopicFile(file, asItIs ? null : readable, bytes, TopicIndex.of(all));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            if (!asItIs) {
                Files.deleteIfExists(readable);
            }
            throw e;
        }
    }

    private static Path unpack(Text text) throws IOException {
        Path temporary = Files.createTempFile("etalon-", ".trec");
        temporary.toFile().deleteOnExit();
        try (InputStream bytes = text.open()) {
            Files.copy(bytes, temporary, StandardCopyOption.REPLACE_EXISTING);
            return temporary;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** The topics in the order of their first lines. */
    public Set<String> topics() {
        return index.topics();
    }

    /** The number of a topic's first line, 0 where it has none. */
    public long line(String topic) {
        return index.pieces(topic).stream().mapToLong(Piece::line).findFirst().orElse(0);
    }

    /** Reads the lines of a topic, none where it is not there. */
    public void lines(String topic, LineTaker taker) throws IOException {
        for (Piece piece : index.pieces(topic)) {
            long number = piece.line();
            for (String line : text(piece, topic).split("\n", -1)) {
                String stripped = line.trim();
                if (!stripped.isEmpty() && stripped.charAt(0) != '#') {
                    taker.take(stripped.split("\\s+"), file + ", line " + number);
                }
                number++;
            }
        }
    }

    private String text(Piece piece, String topic) throws IOException {
        long length = piece.to() - piece.from();
        if (length > 1 << 30) {
            throw new DatasetException(file + ", line " + piece.line() + ": topic \"" + topic
                    + "\" has more than a gibibyte of lines. Is the first word of a line its topic?");
        }
        byte[] read = new byte[(int) length];
        // Not a channel: that would close for all threads when one of them is interrupted.
        synchronized (bytes) {
            bytes.seek(piece.from());
            bytes.readFully(read);
        }
        return new String(read, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        if (unpacked != null) {
            Files.deleteIfExists(unpacked);
        }
    }
}
