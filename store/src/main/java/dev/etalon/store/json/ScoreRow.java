package dev.etalon.store.json;

import org.jspecify.annotations.Nullable;

/** A row of the table scores without its trial; {@code statistics} and {@code evidence} are JSON, null where they are empty. */
public record ScoreRow(
        String measure,
        String kind,
        @Nullable Double value,
        @Nullable String label,
        @Nullable String expected,
        @Nullable String failure,
        @Nullable String message,
        @Nullable String statistics,
        @Nullable String evidence) {}
