package dev.etalon.store.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON text as the store keeps it. */
final class Json {
    /** The last character before the surrogates: from there on characters are escaped, so that half a pair survives UTF-8. */
    private static final int LAST_PLAIN_CHARACTER = 0xD7FF;
    /** What the store has written it can read, however large. */
    private static final StreamReadConstraints NO_LIMITS = StreamReadConstraints.builder()
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .build();

    /** Many virtual threads write one text each, so buffers are pooled, not kept by thread. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(NO_LIMITS)
            .recyclerPool(JsonRecyclerPools.newBoundedPool(64))
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** Writes one value. */
    @FunctionalInterface
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    static String write(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setHighestNonEscapedChar(LAST_PLAIN_CHARACTER);
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Reads a text that the store has written; whoever uses it passes over fields that he does not know. */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the database holds JSON that cannot be read (" + e.getMessage() + "): " + beginning(text), e);
        }
    }

    private static String beginning(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
