package dev.etalon.subjects;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One question to a process. */
record CommandRequest(Sample sample, int repeat) {

    /** What tells it from others under way. */
    record Key(String id, int repeat) {}

    Key key() {
        return new Key(sample.id(), repeat);
    }

    /** The line that is sent, without its end. */
    String line() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("id", sample.id());
        request.put("repeat", repeat);
        request.put("input", sample.input());
        request.put("context", context(sample.context()));
        request.put("metadata", sample.metadata());
        return JsonValues.json(request);
    }

    private static List<Map<String, String>> context(List<Document> documents) {
        return documents.stream()
                .map(document -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    fields.put("id", document.id());
                    fields.put("text", document.text());
                    return fields;
                })
                .toList();
    }
}
