package dev.etalon.core.model;

import dev.etalon.core.traffic.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a model said.
 *
 * @param text the reply; may be empty when refused
 * @param finish why it ended
 * @param usage tokens and money
 * @param latency from sending to the last byte, without waiting for a permit or between retries; of the original call where the
 *     reply comes from a store
 * @param model the model that the provider says has answered, or the one asked for
 * @param tokens the reply token by token with the probabilities that were asked for; empty where none were, or the provider tells none
 */
public record ModelReply(
        String text, Finish finish, Usage usage, Duration latency, String model, List<TokenChoice> tokens) {
    /** Why a reply ended. */
    public enum Finish {
        /** The model was done. */
        STOP,
        /** The token limit cut it. */
        LENGTH,
        /** The model or a content filter declined. */
        REFUSED
    }

    public ModelReply {
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(finish, "finish is null");
        Objects.requireNonNull(usage, "usage is null");
        Objects.requireNonNull(latency, "latency is null");
        Objects.requireNonNull(model, "model is null");
        tokens = List.copyOf(tokens);
    }

    /** A reply without probabilities. */
    public ModelReply(String text, Finish finish, Usage usage, Duration latency, String model) {
        this(text, finish, usage, latency, model, List.of());
    }

    public ModelReply withUsage(Usage usage) {
        return new ModelReply(text, finish, usage, latency, model, tokens);
    }
}
