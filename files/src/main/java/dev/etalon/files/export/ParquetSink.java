package dev.etalon.files.export;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Parquet, compressed by Snappy; every column is optional. The library keeps a row group, up to 128 MiB, in memory. */
final class ParquetSink implements RowSink {
    private final ParquetWriter<Map<String, Object>> writer;

    ParquetSink(Path file, List<Column> columns) throws IOException {
        List<Type> fields = columns.stream().map(ParquetSink::field).toList();
        writer = ParquetWriter.writeFile(
                new MessageType("row", new ArrayList<>(fields)),
                file.toFile(),
                (row, values) -> row.forEach(values::write));
    }

    private static Type field(Column column) {
        return switch (column.type()) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case JSON ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.jsonType())
                        .named(column.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
        };
    }

    @Override
    public void write(List<Column> columns, Map<String, @Nullable Object> row) throws IOException {
        Map<String, Object> cells = LinkedHashMap.newLinkedHashMap(columns.size());
        for (Column column : columns) {
            Object cell = Cell.flat(column, row.get(column.name()));
            if (cell != null) {
                cells.put(column.name(), cell);
            }
        }
        writer.write(cells);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
