package dev.etalon.subjects;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads UTF-8 lines; of a line that is too long, only the beginning is kept. */
final class BoundedLines {
    private final BufferedReader reader;
    private final int longest;

    BoundedLines(InputStream stream, int longest) {
        this.reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        this.longest = longest;
    }

    /** The next line, null at the end. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() < longest) {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
