package dev.etalon.rating.reply;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The outermost JSON objects in a text that may hold prose and code fences around them.
 *
 * @param ambiguous whether an object has a key twice, so that it says two things
 */
record JsonObjects(List<JsonNode> objects, boolean ambiguous) {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();
    private static final int MOST_ATTEMPTS = 1_000;

    static JsonObjects in(String text) {
        List<JsonNode> objects = new ArrayList<>();
        boolean ambiguous = false;
        int at = text.indexOf('{');
        for (int attempt = 0; at >= 0 && attempt < MOST_ATTEMPTS; attempt++) {
            try (JsonParser parser = READER.createParser(text.substring(at))) {
                objects.add(READER.readTree(parser));
                at += (int) parser.currentLocation().getCharOffset();
            } catch (JsonProcessingException e) {
                ambiguous |= e.getOriginalMessage().startsWith("Duplicate field");
                at++;
            } catch (IOException e) {
                throw new UncheckedIOException("a text in memory cannot fail to be read", e);
            }
            at = text.indexOf('{', at);
        }
        return new JsonObjects(List.copyOf(objects), ambiguous);
    }
}
