package dev.etalon.files.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; null values are written. */
final class JsonLinesSink implements RowSink {
    private final JsonGenerator json;

    JsonLinesSink(OutputStream stream) throws IOException {
        // a flush after each value would be a write to the disk for each cell
        json = JsonMapper.builder()
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .build()
                .createGenerator(stream);
        json.setRootValueSeparator(null);
    }

    @Override
    public void write(List<Column> columns, Map<String, @Nullable Object> row) throws IOException {
        json.writeStartObject();
        for (Column column : columns) {
            json.writeFieldName(column.name());
            json.writePOJO(Cell.of(column, row.get(column.name())));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
