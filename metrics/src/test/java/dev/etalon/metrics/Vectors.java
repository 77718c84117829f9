package dev.etalon.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the reference implementations say, written by {@code benchmarks/peers/exact_answers.py}. */
public final class Vectors {
    private Vectors() {}

    public static JsonNode read(String name) {
        try (InputStream file = Vectors.class.getResourceAsStream("/parity/" + name + ".json")) {
            return new ObjectMapper()
                    .readTree(Objects.requireNonNull(file, name))
                    .get("vectors");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.textValue()));
        return strings;
    }

    public static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }
}
