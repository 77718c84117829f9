package dev.etalon.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A sample as JSON. */
public final class SampleCodec {
    private SampleCodec() {}

    public static String encode(Sample sample) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("id", sample.id());
            json.writeStringField("input", sample.input());
            writeContext(json, sample.context());
            writeReferences(json, sample.references());
            json.writeFieldName("metadata");
            JsonValues.write(json, sample.metadata());
            json.writeEndObject();
        });
    }

    private static void writeContext(JsonGenerator json, List<Document> context) throws IOException {
        json.writeArrayFieldStart("context");
        for (Document document : context) {
            json.writeStartObject();
            json.writeStringField("id", document.id());
            json.writeStringField("text", document.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeReferences(JsonGenerator json, List<String> references) throws IOException {
        json.writeArrayFieldStart("references");
        for (String reference : references) {
            json.writeString(reference);
        }
        json.writeEndArray();
    }

    public static Sample decode(String text) {
        JsonNode json = Json.read(text);
        List<Document> context = new ArrayList<>();
        json.path("context")
                .forEach(document -> context.add(new Document(
                        document.path("id").asText(), document.path("text").asText())));
        List<String> references = new ArrayList<>();
        json.path("references").forEach(reference -> references.add(reference.asText()));
        return new Sample(
                json.path("id").asText(),
                json.path("input").asText(),
                context,
                references,
                JsonValues.readMap(json.path("metadata")));
    }
}
