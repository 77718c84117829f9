package dev.etalon.core.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to a language model.
 *
 * @param messages the conversation, at least one message
 * @param decoding how to sample
 * @param schema a JSON Schema (as JSON text) that the reply must fit, or null for free text
 * @param repeat which repeat of the same request this is, from 0; part of the key under which a reply is kept, never sent
 * @param topTokens of how many likeliest tokens the probability is wanted at each place of the reply; 0 for none
 */
public record ModelRequest(
        List<Message> messages, Decoding decoding, @Nullable String schema, int repeat, int topTokens) {
    /** The most that providers tell. */
    public static final int MOST_TOP_TOKENS = 20;

    public ModelRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a request needs a message");
        }
        Objects.requireNonNull(decoding, "decoding is null");
        if (repeat < 0) {
            throw new IllegalArgumentException("repeat is negative: " + repeat);
        }
        if (topTokens < 0 || topTokens > MOST_TOP_TOKENS) {
            throw new IllegalArgumentException("topTokens must be 0 to " + MOST_TOP_TOKENS + ", not " + topTokens);
        }
    }

    /** A request for the text alone. */
    public ModelRequest(List<Message> messages, Decoding decoding, @Nullable String schema, int repeat) {
        this(messages, decoding, schema, repeat, 0);
    }

    public ModelRequest withDecoding(Decoding decoding) {
        return new ModelRequest(messages, decoding, schema, repeat, topTokens);
    }

    public ModelRequest withSchema(@Nullable String schema) {
        return new ModelRequest(messages, decoding, schema, repeat, topTokens);
    }

    public ModelRequest withRepeat(int repeat) {
        return new ModelRequest(messages, decoding, schema, repeat, topTokens);
    }

    /** The same, with the probabilities of so many likeliest tokens at each place of the reply. */
    public ModelRequest withTopTokens(int topTokens) {
        return new ModelRequest(messages, decoding, schema, repeat, topTokens);
    }

    public static ModelRequest of(String prompt) {
        return new ModelRequest(List.of(Message.user(prompt)), Decoding.DEFAULT, null, 0);
    }
}
