package dev.etalon.files.export;

import dev.etalon.files.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables: JSON lines, CSV, TSV or Parquet by the name of the file, gzipped where it ends with {@code .gz}.
 *
 * <p>CSV writes null as an empty cell and an empty text as a quoted one, so that both come back. It writes texts as they are: a
 * spreadsheet may take one that begins with {@code =} for a formula, so do not open untrusted answers in one.
 */
public final class TableFile {
    private TableFile() {}

    /**
     * Begins a file.
     *
     * @throws IllegalArgumentException when the name does not say a format that is written, or two columns have one name
     */
    public static RowWriter open(Path file, List<Column> columns) throws IOException {
        refuseDuplicates(columns);
        Format format = Format.of(file).orElseThrow(() -> unknown(file));
        PendingFile pending = new PendingFile(file);
        RowSink sink = switch (format) {
            case JSONL -> new JsonLinesSink(pending.stream());
            case CSV -> new CsvSink(pending.stream(), columns, ',');
            case TSV -> new CsvSink(pending.stream(), columns, '\t');
            case PARQUET -> parquet(file, pending, columns);
            case JSON, QRELS -> throw unknown(file);
        };
        return new CheckedRowWriter(pending, columns, sink);
    }

    /** Writes all rows; returns how many. */
    public static long write(Path file, List<Column> columns, Stream<? extends Map<String, @Nullable Object>> rows)
            throws IOException {
        long count = 0;
        try (RowWriter writer = open(file, columns)) {
            for (Iterator<? extends Map<String, @Nullable Object>> each = rows.iterator(); each.hasNext(); count++) {
                writer.write(each.next());
            }
            writer.finish();
        }
        return count;
    }

    /** Apart, so that the Parquet library is loaded only where it is used. */
    private static RowSink parquet(Path file, PendingFile pending, List<Column> columns) throws IOException {
        if (Format.isGzipped(file)) {
            throw new IllegalArgumentException(file + ": Parquet is compressed inside. Leave out .gz.");
        }
        return new ParquetSink(pending.path(), columns);
    }

    private static void refuseDuplicates(List<Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("two columns are called \"" + column.name() + "\"");
            }
        }
    }

    private static IllegalArgumentException unknown(Path file) {
        return new IllegalArgumentException(
                file
                        + ": the name does not say a format that is written. Known endings are .jsonl .csv .tsv (each also with .gz) and .parquet.");
    }
}
