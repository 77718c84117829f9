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
 */
public record ModelRequest(
        List<Message> messages, Decoding decoding, @Nullable String schema, int repeat) {
    public ModelRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a request needs a message");
        }
        Objects.requireNonNull(decoding, "decoding is null");
        if (repeat < 0) {
            throw new IllegalArgumentException("repeat is negative: " + repeat);
        }
    }

    public ModelRequest withDecoding(Decoding decoding) {
        return new ModelRequest(messages, decoding, schema, repeat);
    }

    public ModelRequest withSchema(@Nullable String schema) {
        return new ModelRequest(messages, decoding, schema, repeat);
    }

    public ModelRequest withRepeat(int repeat) {
        return new ModelRequest(messages, decoding, schema, repeat);
    }

    public static ModelRequest of(String prompt) {
        return new ModelRequest(List.of(Message.user(prompt)), Decoding.DEFAULT, null, 0);
    }
}
