package dev.etalon.core.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The key under which a reply is kept: the SHA-256, in hex, of everything that decides it, as JSON with sorted keys. */
final class RequestKey {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private RequestKey() {}

    static String of(ModelId id, ModelRequest request) {
        return sha256(canonical(id, request));
    }

    static String canonical(ModelId id, ModelRequest request) {
        Decoding decoding = request.decoding();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("version", 1);
        all.put("provider", id.provider());
        all.put("endpoint", id.endpoint());
        all.put("model", id.model());
        all.put("messages", request.messages().stream().map(RequestKey::message).toList());
        all.put("temperature", decoding.temperature());
        all.put("topP", decoding.topP());
        all.put("maxTokens", decoding.maxTokens());
        all.put("seed", decoding.seed());
        all.put("schema", request.schema() == null ? null : schema(request.schema()));
        all.put("repeat", request.repeat());
        if (request.topTokens() > 0) {
            // Only then, so that replies kept by earlier versions are still found.
            all.put("topTokens", request.topTokens());
        }
        return write(all);
    }

    private static List<String> message(Message message) {
        return List.of(message.role().name(), message.text());
    }

    /** Its layout does not matter, only what it says; a schema that is not JSON stays as it is. */
    private static @Nullable Object schema(String schema) {
        try {
            JsonNode tree = JSON.readTree(schema);
            return JSON.convertValue(tree, Object.class);
        } catch (JsonProcessingException notJson) {
            return schema;
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts and numbers are always JSON", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
