package dev.etalon.files.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of a file in one format. */
interface RowSink {

    /** Writes one row, whose keys are known to be columns. */
    void write(List<Column> columns, Map<String, @Nullable Object> row) throws IOException;

    /** Writes what is left and closes the file. */
    void close() throws IOException;
}
