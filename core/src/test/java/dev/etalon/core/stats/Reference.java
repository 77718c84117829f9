package dev.etalon.core.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Values from SciPy and statsmodels; benchmarks/peers/reference_statistics.py made them. */
public final class Reference {
    private Reference() {}

    public static Stream<JsonNode> rows(String section) throws IOException {
        return StreamSupport.stream(section(section).spliterator(), false);
    }

    public static JsonNode section(String section) throws IOException {
        try (InputStream in = Reference.class.getResourceAsStream("reference.json")) {
            return new ObjectMapper().readTree(in).path(section);
        }
    }

    public static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
