package dev.etalon.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.etalon.core.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A JSON array of objects, element by element; or the first array of a usual name in one object. */
final class JsonArrayRows implements Rows {
    private static final List<String> NAMES =
            List.of("data", "examples", "test_cases", "samples", "rows", "items", "instances");

    private final Path file;
    private final JsonParser parser;
    private boolean began;
    private boolean inObject;
    private boolean ended;

    JsonArrayRows(Path file) throws IOException {
        this.file = file;
        this.parser = JsonText.parser(Utf8Input.open(file));
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!began) {
                begin();
            }
            return ended ? null : element();
        } catch (JsonProcessingException e) {
            throw wrong(
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    "not JSON: " + e.getOriginalMessage() + ". Repair the file.");
        }
    }

    private void begin() throws IOException {
        began = true;
        JsonToken first = parser.nextToken();
        if (first == null) {
            ended = true;
        } else if (first == JsonToken.START_OBJECT) {
            inObject = true;
            findArray();
        } else if (first != JsonToken.START_ARRAY) {
            throw wrong(line(), "an array of objects is wanted, or an object that holds one.");
        }
    }

    private void findArray() throws IOException {
        Set<String> fields = new TreeSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = Objects.requireNonNull(parser.currentName());
            if (parser.nextToken() == JsonToken.START_ARRAY && NAMES.contains(name)) {
                return;
            }
            parser.skipChildren();
            fields.add(name);
        }
        throw new DatasetException(file + ": the object holds no array of samples: its fields are " + fields
                + ". Name the array one of " + NAMES + ", or make it the whole file.");
    }

    private @Nullable Row element() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            end();
            return null;
        }
        long line = line();
        if (token != JsonToken.START_OBJECT) {
            throw wrong(line, "each element must be an object, not " + parser.getText() + ".");
        }
        return new Row(file, "line", line, JsonText.object(parser));
    }

    /** Reads to the end of the file: what follows must be JSON too. */
    private void end() throws IOException {
        ended = true;
        while (inObject && parser.nextToken() != JsonToken.END_OBJECT) {
            parser.nextToken();
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            throw wrong(line(), "more follows after the end. If each line is an object, name the file .jsonl.");
        }
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private DatasetException wrong(long line, String what) {
        return new DatasetException(file + ", line " + line + ": " + what);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
