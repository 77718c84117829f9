package dev.etalon.core.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case of a dataset.
 *
 * @param id unique within the dataset, not blank
 * @param input what the subject is asked; may be empty where answers are recorded
 * @param context documents that belong to the question
 * @param references right answers; empty where there are none
 * @param metadata every other column, as JSON values (text, number, boolean, list, map, null)
 */
public record Sample(
        String id,
        String input,
        List<Document> context,
        List<String> references,
        Map<String, @Nullable Object> metadata) {
    private static final String METADATA = "metadata.";

    public Sample {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a sample needs an id");
        }
        Objects.requireNonNull(input, "input is null");
        context = List.copyOf(context);
        references = List.copyOf(references);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    public static Sample of(String id, String input, String... references) {
        return new Sample(id, input, List.of(), List.of(references), Map.of());
    }

    public Sample withMetadata(String key, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(metadata);
        more.put(key, value);
        return new Sample(id, input, context, references, more);
    }

    /**
     * A field by its path: {@code id}, {@code input}, {@code reference} (the first one), {@code context} (its texts, joined by blank
     * lines), or a metadata key, where dots lead into maps ({@code meta.domain}) and lists ({@code labels.0}). A key that itself has dots wins over the path.
     * {@code metadata.} may stand in front of a key, and reaches keys that are called like the fields above ({@code metadata.id}).
     *
     * @return the JSON value, empty where there is none or it is null
     */
    public Optional<Object> field(String path) {
        return switch (path) {
            case "id" -> Optional.of(id);
            case "input" -> Optional.of(input);
            case "reference" -> references.stream().findFirst().map(Object.class::cast);
            case "context" -> context.isEmpty() ? Optional.empty() : Optional.of(contextText());
            default -> Optional.ofNullable(lookUp(metadata, path)).or(() -> ofMetadata(path));
        };
    }

    /** Like {@link #field}, as text: a text as it is, any other value as Java prints it. */
    public Optional<String> text(String path) {
        return field(path).map(String::valueOf);
    }

    private Optional<Object> ofMetadata(String path) {
        return path.startsWith(METADATA)
                ? Optional.ofNullable(lookUp(metadata, path.substring(METADATA.length())))
                : Optional.empty();
    }

    private String contextText() {
        return String.join("\n\n", context.stream().map(Document::text).toList());
    }

    private static @Nullable Object lookUp(Map<?, ?> map, String path) {
        if (map.containsKey(path)) {
            return map.get(path);
        }
        int dot = path.indexOf('.');
        return dot > 0 ? lookInto(map.get(path.substring(0, dot)), path.substring(dot + 1)) : null;
    }

    private static @Nullable Object lookInto(@Nullable Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return lookUp(map, path);
        }
        if (!(value instanceof List<?> list)) {
            return null;
        }
        int dot = path.indexOf('.');
        String place = dot < 0 ? path : path.substring(0, dot);
        if (!place.matches("\\d{1,9}") || Integer.parseInt(place) >= list.size()) {
            return null;
        }
        Object item = list.get(Integer.parseInt(place));
        return dot < 0 ? item : lookInto(item, path.substring(dot + 1));
    }
}
