package dev.etalon.encoders;

import org.jspecify.annotations.Nullable;

/**
 * What may be chosen of an encoder.
 *
 * @param layer the layer that token vectors are taken from, 0 for the embeddings; null for the last. Most exports have only the last
 * @param pooling null for what the model's files say, else the mean
 * @param maxTokens where longer texts are cut; null for what the model's files say
 * @param threads how many texts are encoded at a time; changes no number
 */
public record EncoderSettings(
        @Nullable Integer layer,
        @Nullable Pooling pooling,
        @Nullable Integer maxTokens,
        int threads) {
    /** As the model's files say, on all processors. */
    public static final EncoderSettings DEFAULT =
            new EncoderSettings(null, null, null, Runtime.getRuntime().availableProcessors());

    /** The fewest tokens that leave room for a text between the special ones. */
    private static final int FEWEST_TOKENS = 8;

    public EncoderSettings {
        require(layer == null || layer >= 0, "layer must be 0 or more, not " + layer);
        require(
                maxTokens == null || maxTokens >= FEWEST_TOKENS,
                "max-tokens must be " + FEWEST_TOKENS + " or more, not " + maxTokens);
        require(threads >= 1, "threads must be 1 or more, not " + threads);
    }

    public EncoderSettings withLayer(@Nullable Integer layer) {
        return new EncoderSettings(layer, pooling, maxTokens, threads);
    }

    public EncoderSettings withPooling(@Nullable Pooling pooling) {
        return new EncoderSettings(layer, pooling, maxTokens, threads);
    }

    public EncoderSettings withMaxTokens(@Nullable Integer maxTokens) {
        return new EncoderSettings(layer, pooling, maxTokens, threads);
    }

    public EncoderSettings withThreads(int threads) {
        return new EncoderSettings(layer, pooling, maxTokens, threads);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
