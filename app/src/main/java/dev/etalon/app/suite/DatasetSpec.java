package dev.etalon.app.suite;

import dev.etalon.app.suite.shape.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the samples come from.
 *
 * @param path a file, or a folder in the Hugging Face layout
 * @param format jsonl, json, csv, tsv or parquet; null where the name says it
 * @param config of a folder; null for the only or default one
 * @param split of a folder; null for the only one
 */
public record DatasetSpec(
        Path path,
        @Nullable String format,
        @Nullable String config,
        @Nullable String split,
        Columns columns,
        Select select) {

    /**
     * Which columns become which part of a sample; null and empty leave it to the usual names.
     *
     * @param reference the columns that hold right answers
     */
    public record Columns(
            @Nullable String id,
            @Nullable String input,
            List<String> reference,
            @Nullable String context) {
        public Columns {
            reference = List.copyOf(reference);
        }
    }

    /**
     * Which samples to take: those of the ids, then those where the fields have the values, then a random draw, then the range, then
     * the first so many.
     *
     * @param ids empty for all
     * @param where the wanted value by field
     * @param sample how many to draw with the suite's seed, null for all
     * @param range null for all
     * @param limit null for all
     */
    public record Select(
            List<String> ids,
            Map<String, String> where,
            @Nullable Integer sample,
            @Nullable Span range,
            @Nullable Long limit) {
        public Select {
            ids = List.copyOf(ids);
            where = Map.copyOf(where);
        }
    }
}
