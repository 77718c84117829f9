package dev.etalon.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How JSON is read: strictly, a key given twice is an error. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final ObjectReader OBJECT = MAPPER.readerFor(new TypeReference<Map<String, @Nullable Object>>() {});
    private static final ObjectReader WHOLE_OBJECT = OBJECT.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonText() {}

    /** The object that the text is, nothing after it. */
    static Map<String, @Nullable Object> object(String text) throws JsonProcessingException {
        return WHOLE_OBJECT.readValue(text);
    }

    /** The object that begins at the parser's token. */
    static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        return OBJECT.readValue(parser);
    }

    static JsonParser parser(InputStream utf8) throws IOException {
        return MAPPER.createParser(utf8);
    }
}
