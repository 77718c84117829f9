package dev.etalon.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An answer as JSON. */
public final class AnswerCodec {
    private AnswerCodec() {}

    public static String encode(Answer answer) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("text", answer.text());
            json.writeNumberField("repeat", answer.repeat());
            writeTrace(json, answer.trace());
            json.writeFieldName("usage");
            UsageCodec.write(json, answer.usage());
            json.writeNumberField("latencyNanos", answer.latency().toNanos());
            json.writeFieldName("metadata");
            JsonValues.write(json, answer.metadata());
            json.writeEndObject();
        });
    }

    private static void writeTrace(JsonGenerator json, List<Step> trace) throws IOException {
        json.writeArrayFieldStart("trace");
        for (Step step : trace) {
            json.writeStartObject();
            json.writeStringField("name", step.name());
            json.writeStringField("input", step.input());
            json.writeStringField("output", step.output());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    public static Answer decode(String text) {
        JsonNode json = Json.read(text);
        List<Step> trace = new ArrayList<>();
        json.path("trace")
                .forEach(step -> trace.add(new Step(
                        step.path("name").asText(),
                        step.path("input").asText(),
                        step.path("output").asText())));
        return new Answer(
                json.path("text").asText(),
                json.path("repeat").asInt(),
                trace,
                UsageCodec.read(json.path("usage")),
                Duration.ofNanos(json.path("latencyNanos").asLong()),
                JsonValues.readMap(json.path("metadata")));
    }
}
