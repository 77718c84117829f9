package dev.etalon.app.suite;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The golden set of a suite.
 *
 * @param part only the items of this part; null for all
 */
public record GoldenSpec(Path file, @Nullable String part) {
    public GoldenSpec {
        Objects.requireNonNull(file, "file is null");
    }

    /** The ledger of looks at its test part. */
    public Path looks() {
        return file.resolveSibling(file.getFileName() + ".looks");
    }
}
