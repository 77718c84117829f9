package dev.etalon.metrics.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.etalon.metrics.text.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes ranked lists of JSON values: ids in their order, objects with an id and maybe a score, or an object from id to score. */
final class ListReader {
    private static final List<String> IDS = List.of("id", "doc_id", "document_id", "docno", "docid", "_id");
    private static final String SCORE = "score";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ListReader() {}

    static RankedList list(String where, Object value) throws UnreadableListException {
        Object json = json(where, value);
        if (json instanceof Map<?, ?> map) {
            return scored(where, List.copyOf(map.keySet()), map.values());
        }
        if (!(json instanceof List<?> list)) {
            throw new UnreadableListException(where + " is no JSON list of documents");
        }
        return list.stream().anyMatch(one -> one instanceof Map<?, ?> map && map.get(SCORE) != null)
                ? scored(where, list, list.stream().map(ListReader::score).toList())
                : RankedList.of(ids(where, list));
    }

    /** The value, or what its text says as JSON. */
    static Object json(String where, Object value) throws UnreadableListException {
        if (!(value instanceof String text)) {
            return value;
        }
        try {
            Object json = JSON.readValue(text, Object.class);
            return json == null ? "" : json;
        } catch (JsonProcessingException e) {
            throw new UnreadableListException(
                    where + " is not JSON: " + References.shown(text.isBlank() ? "(empty)" : text));
        }
    }

    static List<String> ids(String where, List<?> list) throws UnreadableListException {
        List<String> ids = new ArrayList<>(list.size());
        for (Object one : list) {
            String id = one instanceof Map<?, ?> map ? id(map) : scalar(one);
            if (id == null) {
                throw new UnreadableListException(where + ", document " + (ids.size() + 1)
                        + ": an id is wanted, or an object with " + String.join(" or ", IDS));
            }
            ids.add(id);
        }
        return ids;
    }

    private static RankedList scored(String where, List<?> list, Iterable<?> values) throws UnreadableListException {
        List<String> ids = ids(where, list);
        double[] scores = new double[ids.size()];
        int place = 0;
        for (Object value : values) {
            if (!(value instanceof Number number)) {
                throw new UnreadableListException(where + ", document \"" + ids.get(place)
                        + "\": its score is not a number; give all or none a score");
            }
            scores[place++] = number.doubleValue();
        }
        return RankedList.of(ids, scores);
    }

    private static Object score(Object one) {
        Object score = one instanceof Map<?, ?> map ? map.get(SCORE) : null;
        return score == null ? "" : score;
    }

    private static @Nullable String id(Map<?, ?> map) {
        for (String name : IDS) {
            String id = scalar(map.get(name));
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private static @Nullable String scalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number ? value.toString() : null;
    }
}
