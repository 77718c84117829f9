package dev.etalon.files;

import dev.etalon.core.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows of one table file, read one by one. */
interface Rows extends AutoCloseable {

    /**
     * Reads the next row, null at the end.
     *
     * @throws DatasetException when the content is wrong; it names the place
     */
    @Nullable
    Row next() throws IOException;

    @Override
    void close() throws IOException;

    static Rows open(Path file, Format format) throws IOException {
        return switch (format) {
            case JSONL -> new JsonLinesRows(file);
            case JSON -> JsonLinesRows.looksLikeLines(file) ? new JsonLinesRows(file) : new JsonArrayRows(file);
            case CSV -> new CsvRows(file, ',');
            case TSV -> new CsvRows(file, '\t');
            case QRELS -> new QrelsRows(file);
            case PARQUET -> ParquetRows.open(file);
        };
    }
}
