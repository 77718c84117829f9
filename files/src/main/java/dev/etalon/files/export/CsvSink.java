package dev.etalon.files.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Separated values with a header row, quoted as RFC 4180 says where a cell needs it; rows end with a line feed. */
final class CsvSink implements RowSink {
    private final Writer writer;
    private final char separator;

    CsvSink(OutputStream stream, List<Column> columns, char separator) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.separator = separator;
        writeRow(columns.stream().map(column -> quoted(column.name())).toList());
    }

    @Override
    public void write(List<Column> columns, Map<String, @Nullable Object> row) throws IOException {
        writeRow(columns.stream()
                .map(column -> Cell.flat(column, row.get(column.name())))
                .map(cell -> cell == null ? "" : quoted(cell.toString()))
                .toList());
    }

    private void writeRow(List<String> cells) throws IOException {
        // a row of one null cell would be a blank line, which readers pass over
        String row = String.join(String.valueOf(separator), cells);
        writer.write(row.isEmpty() ? "\"\"" : row);
        writer.write('\n');
    }

    private String quoted(String cell) {
        boolean plain = !cell.isEmpty()
                && cell.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
                && cell.equals(cell.strip())
                && cell.charAt(0) != '\uFEFF';
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
