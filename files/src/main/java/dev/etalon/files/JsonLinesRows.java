package dev.etalon.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.etalon.core.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON lines: one object a line, blank lines passed over, and a first line that is the header of a golden set. */
final class JsonLinesRows implements Rows {
    private static final String GOLDEN_HEADER = "{\"golden-set\":{";
    private static final int LONGEST_LOOK = 4 << 20;

    private final Path file;
    private final Lines lines;

    JsonLinesRows(Path file) throws IOException {
        this.file = file;
        this.lines = new Lines(file, Lines.LONGEST);
    }

    /** Whether a file that is called JSON holds JSON lines, as many do: an object fills the first line, and more follows. */
    static boolean looksLikeLines(Path file) throws IOException {
        try (Lines lines = new Lines(file, LONGEST_LOOK)) {
            String first = nextFilled(lines);
            return first != null && first.strip().startsWith("{") && isObject(first) && nextFilled(lines) != null;
        } catch (DatasetException e) {
            // the reader that is chosen then says it with its own words
            return false;
        }
    }

    private static boolean isObject(String line) {
        try {
            JsonText.object(line);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        String line = nextFilled(lines);
        if (line != null && lines.number() == 1 && line.startsWith(GOLDEN_HEADER)) {
            line = nextFilled(lines);
        }
        return line == null ? null : new Row(file, "line", lines.number(), parse(line));
    }

    private static @Nullable String nextFilled(Lines lines) throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private Map<String, @Nullable Object> parse(String line) {
        String place = file + ", line " + lines.number();
        if (!line.strip().startsWith("{")) {
            throw new DatasetException(place + ": a row must be a JSON object on one line, and begin with \"{\". "
                    + "If the file is one JSON array, name it .json or give the format json.");
        }
        try {
            return JsonText.object(line);
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new DatasetException(
                    place + ", column " + column + ": not JSON: " + e.getOriginalMessage()
                            + ". Repair or remove the line.",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
