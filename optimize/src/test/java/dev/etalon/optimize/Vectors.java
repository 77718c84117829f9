package dev.etalon.optimize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The reference's vectors and traces; see their README. */
public final class Vectors {
    private Vectors() {}

    public static JsonNode read(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream("reference/" + name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Integer> ints(JsonNode array) {
        List<Integer> all = new ArrayList<>();
        array.forEach(node -> all.add(node.intValue()));
        return all;
    }

    public static List<Double> doubles(JsonNode array) {
        List<Double> all = new ArrayList<>();
        array.forEach(node -> all.add(node.doubleValue()));
        return all;
    }

    public static List<String> texts(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(node -> all.add(node.asText()));
        return all;
    }
}
