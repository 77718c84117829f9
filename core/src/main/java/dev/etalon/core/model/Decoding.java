package dev.etalon.core.model;

import org.jspecify.annotations.Nullable;

/**
 * How a model samples. Null leaves a setting to the provider.
 *
 * @param temperature 0 and up
 * @param topP in (0, 1]
 * @param maxTokens the longest reply, in tokens
 * @param seed passed on where the provider takes one
 */
public record Decoding(
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Integer maxTokens,
        @Nullable Long seed) {
    public static final Decoding DEFAULT = new Decoding(null, null, null, null);

    public Decoding {
        if (temperature != null && !(temperature >= 0)) {
            throw new IllegalArgumentException("temperature must be 0 or more, not " + temperature);
        }
        if (topP != null && !(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("topP must be in (0, 1], not " + topP);
        }
        if (maxTokens != null && maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens must be 1 or more, not " + maxTokens);
        }
    }

    /** These settings, and another's for whatever these leave open. */
    public Decoding orElse(Decoding other) {
        return new Decoding(
                temperature == null ? other.temperature : temperature,
                topP == null ? other.topP : topP,
                maxTokens == null ? other.maxTokens : maxTokens,
                seed == null ? other.seed : seed);
    }
}
