package dev.etalon.files;

import dev.etalon.core.dataset.DatasetException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table file, and its place.
 *
 * @param unit what is counted to find it: line or row
 * @param number which one, from 1
 * @param values JSON values by column
 */
record Row(Path file, String unit, long number, Map<String, @Nullable Object> values) {

    String place() {
        return file + ", " + unit + " " + number;
    }

    DatasetException wrong(String what) {
        return new DatasetException(place() + ": " + what);
    }
}
