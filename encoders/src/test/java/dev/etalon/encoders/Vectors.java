package dev.etalon.encoders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What the reference implementations say; written by benchmarks/peers/semantic.py. */
final class Vectors {
    static final JsonNode ALL = read();

    private Vectors() {}

    record Group(String answer, List<String> references) {}

    static List<Group> pairs() {
        return groups(ALL.path("pairs"));
    }

    static List<Group> groups() {
        return groups(ALL.path("groups"));
    }

    private static List<Group> groups(JsonNode node) {
        List<Group> groups = new ArrayList<>();
        for (JsonNode one : node) {
            List<String> references = new ArrayList<>();
            if (one.get(1).isTextual()) {
                references.add(one.get(1).asText());
            } else {
                one.get(1).forEach(reference -> references.add(reference.asText()));
            }
            groups.add(new Group(one.get(0).asText(), references));
        }
        return groups;
    }

    private static JsonNode read() {
        try (InputStream file = Vectors.class.getResourceAsStream("/parity/semantic.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
