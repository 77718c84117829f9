package dev.etalon.files;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to read a file or folder as a dataset.
 *
 * @param format what the file is, null where its name says it
 * @param columns which columns become which part of a sample
 * @param config of a folder in the Hugging Face layout, which configuration; null where there is one, or a default one
 * @param split of a folder in the Hugging Face layout, which split; null where there is one
 */
public record DatasetOptions(
        @Nullable Format format,
        Columns columns,
        @Nullable String config,
        @Nullable String split) {
    public static final DatasetOptions DEFAULT = new DatasetOptions(null, Columns.USUAL, null, null);

    public DatasetOptions {
        Objects.requireNonNull(columns, "columns is null");
    }

    public DatasetOptions withFormat(Format format) {
        return new DatasetOptions(format, columns, config, split);
    }

    public DatasetOptions withColumns(Columns columns) {
        return new DatasetOptions(format, columns, config, split);
    }

    public DatasetOptions withConfig(String config) {
        return new DatasetOptions(format, columns, config, split);
    }

    public DatasetOptions withSplit(String split) {
        return new DatasetOptions(format, columns, config, split);
    }
}
