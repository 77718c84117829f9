package dev.etalon.core.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Asks for JSON in words, where a provider cannot be held to a schema. */
public final class SchemaPrompt {
    private static final String TEMPLATE = read("schema-prompt.txt");

    private SchemaPrompt() {}

    /** The same request with its schema written into the last message of the user; a request without a schema as it is. */
    public static ModelRequest spellOut(ModelRequest request) {
        if (request.schema() == null) {
            return request;
        }
        String demand = TEMPLATE.replace("{{schema}}", request.schema());
        List<Message> messages = new ArrayList<>(request.messages());
        Message last = messages.getLast();
        if (last.role() == Message.Role.USER) {
            messages.removeLast();
            messages.add(Message.user(last.text() + "\n\n" + demand));
        } else {
            messages.add(Message.user(demand));
        }
        return new ModelRequest(messages, request.decoding(), null, request.repeat(), request.topTokens());
    }

    private static String read(String resource) {
        try (InputStream in = SchemaPrompt.class.getResourceAsStream(resource)) {
            return new String(
                            Objects.requireNonNull(in, resource + " is missing").readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
