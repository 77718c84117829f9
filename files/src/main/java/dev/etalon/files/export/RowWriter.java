package dev.etalon.files.export;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to a file that appears whole or not at all: rows go to a file beside it, {@link #finish} gives it its name. Closing
 * without finishing leaves nothing behind, and leaves a file that was there before as it was. For use by one thread.
 */
public interface RowWriter extends AutoCloseable {

    /**
     * Writes one row.
     *
     * @param row values by column; a column without a value is null
     * @throws IllegalArgumentException when a key is no column or a value does not fit its column
     */
    void write(Map<String, @Nullable Object> row) throws IOException;

    /** Ends the file and puts it in its place. Nothing can be written after that. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
