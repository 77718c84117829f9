package dev.etalon.files;

import dev.etalon.core.dataset.DatasetException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a UTF-8 text, ended by a line feed; of bounded length, so that a file of one endless line ends in a message. */
final class Lines implements AutoCloseable {
    static final int LONGEST = 64 << 20;

    private final Path file;
    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[1 << 14];
    private int from;
    private int to;
    private long number;

    Lines(Path file, int longest) throws IOException {
        this.file = file;
        this.longest = longest;
        this.reader = new InputStreamReader(Utf8Input.open(file), StandardCharsets.UTF_8);
    }

    /** The next line without its end, null after the last. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = lineFeed();
            line.append(buffer, from, end - from);
            from = end;
            if (end < to) {
                from++;
                break;
            }
            refuseEndless(line);
        }
        number += any ? 1 : 0;
        return any ? line.toString() : null;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    private int lineFeed() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, reader.read(buffer));
        return to > 0;
    }

    private void refuseEndless(StringBuilder line) {
        if (line.length() > longest) {
            throw new DatasetException("%s, line %d: longer than %,d characters. Is this one JSON object a line?"
                    .formatted(file, number + 1, longest));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
