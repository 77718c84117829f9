package dev.etalon.subjects;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a dataset keeps recorded answers. Each is a path as in {@link dev.etalon.core.dataset.Sample#field}; the value may be a list,
 * whose elements belong to the repeats. All but the answer may be null, and may be missing in samples.
 *
 * @param answer the answer: a text, or another JSON value, which is taken as JSON text
 * @param latencyMillis how long the answer took, in milliseconds
 * @param inputTokens tokens sent
 * @param outputTokens tokens received
 * @param dollars what the answer cost
 * @param trace the steps on the way: a list of objects with name, input, output
 */
public record RecordedFields(
        String answer,
        @Nullable String latencyMillis,
        @Nullable String inputTokens,
        @Nullable String outputTokens,
        @Nullable String dollars,
        @Nullable String trace) {
    public RecordedFields {
        Objects.requireNonNull(answer, "answer is null");
    }

    /** Answers alone. */
    public static RecordedFields of(String answer) {
        return new RecordedFields(answer, null, null, null, null, null);
    }
}
