package dev.etalon.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.etalon.core.dataset.DatasetException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Separated values with a header row, quoted as RFC 4180 says: a quoted cell may hold the separator, line ends and doubled quotes.
 * An empty cell is null, a quoted empty one is an empty text. Every row has as many cells as the header.
 */
final class CsvRows implements Rows {
    private final Path file;
    private final CsvParser parser;
    private @Nullable List<String> header;
    private long line;

    CsvRows(Path file, char separator) throws IOException {
        this.file = file;
        this.parser = CsvFactory.builder()
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.EMPTY_UNQUOTED_STRING_AS_NULL)
                .build()
                .createParser(new InputStreamReader(Utf8Input.open(file), StandardCharsets.UTF_8));
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (header == null) {
            List<@Nullable String> first = cells();
            header = first == null ? List.of() : names(first);
        }
        List<@Nullable String> cells = header.isEmpty() ? null : cells();
        return cells == null ? null : new Row(file, "line", line, byName(header, cells));
    }

    private List<String> names(List<@Nullable String> cells) {
        Set<String> names = new HashSet<>();
        for (String name : cells) {
            if (name == null || name.isBlank()) {
                throw wrong("the header row has a column without a name. Name every column.");
            }
            if (!names.add(name)) {
                throw wrong("the header row has two columns called \"" + name + "\". Rename one.");
            }
        }
        return cells.stream().map(Objects::requireNonNull).toList();
    }

    private Map<String, @Nullable Object> byName(List<String> names, List<@Nullable String> cells) {
        if (cells.size() != names.size()) {
            throw wrong(
                    "the row has %d cells, the header has %d. Quote cells that hold the separator, a quote or a line end."
                            .formatted(cells.size(), names.size()));
        }
        Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), cells.get(i));
        }
        return values;
    }

    private @Nullable List<@Nullable String> cells() throws IOException {
        try {
            if (parser.nextToken() == null) {
                return null;
            }
            List<@Nullable String> cells = new ArrayList<>(header == null ? 8 : header.size());
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                // only cells know their place: the start of a row still has that of the row before
                line = cells.isEmpty() ? parser.currentTokenLocation().getLineNr() : line;
                cells.add(token == JsonToken.VALUE_NULL ? null : parser.getText());
            }
            return cells;
        } catch (JsonProcessingException e) {
            line = e.getLocation() == null ? line + 1 : e.getLocation().getLineNr();
            throw wrong("not a row of cells: " + e.getOriginalMessage()
                    + ". A quoted cell ends with a quote and then the separator.");
        }
    }

    private DatasetException wrong(String what) {
        return new DatasetException(file + ", line " + line + ": " + what);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
