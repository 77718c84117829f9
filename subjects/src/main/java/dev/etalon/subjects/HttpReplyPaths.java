package dev.etalon.subjects;

import org.jspecify.annotations.Nullable;

/**
 * Where a JSON reply keeps what an answer is made of, as JSONPath (RFC 9535 in the dialect of Jayway). All but the answer may be null,
 * and may match nothing.
 *
 * @param answer the answer: a text, or another JSON value, which is taken as JSON text; null takes the whole reply as text
 * @param trace the steps on the way: a list of objects with name, input, output
 * @param inputTokens tokens sent
 * @param outputTokens tokens received
 * @param dollars what the answer cost
 */
public record HttpReplyPaths(
        @Nullable String answer,
        @Nullable String trace,
        @Nullable String inputTokens,
        @Nullable String outputTokens,
        @Nullable String dollars) {
    /** The whole reply is the answer. */
    public static final HttpReplyPaths WHOLE = new HttpReplyPaths(null, null, null, null, null);

    /** The answer alone. */
    public static HttpReplyPaths of(String answer) {
        return new HttpReplyPaths(answer, null, null, null, null);
    }
}
