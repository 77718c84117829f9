package dev.etalon.files;

import dev.etalon.core.dataset.Document;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document of a context, from a text or an object. */
final class ContextDocument {
    static final List<String> TEXTS = List.of("text", "content", "passage");
    private static final List<String> IDS = List.of("id", "doc_id", "document_id", "title");

    private ContextDocument() {}

    /**
     * The document, null where the value is none.
     *
     * @param place in the list, from 1: the id where there is none
     */
    static @Nullable Document of(@Nullable Object value, int place) {
        boolean isObject = value instanceof Map<?, ?>;
        String text = value instanceof Map<?, ?> map ? first(map, TEXTS) : SampleMapper.scalar(value);
        String id = isObject ? first((Map<?, ?>) Objects.requireNonNull(value), IDS) : null;
        return text == null ? null : new Document(id == null ? Integer.toString(place) : id, text);
    }

    private static @Nullable String first(Map<?, ?> map, List<String> names) {
        return names.stream()
                .map(name -> SampleMapper.scalar(map.get(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
