package dev.etalon.store.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.ModelReply;
import java.time.Duration;

/** A model's reply as JSON. */
public final class ReplyCodec {
    private ReplyCodec() {}

    public static String encode(ModelReply reply) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("text", reply.text());
            json.writeStringField("finish", reply.finish().name());
            json.writeFieldName("usage");
            UsageCodec.write(json, reply.usage());
            json.writeNumberField("latencyNanos", reply.latency().toNanos());
            json.writeStringField("model", reply.model());
            json.writeEndObject();
        });
    }

    public static ModelReply decode(String text) {
        JsonNode json = Json.read(text);
        return new ModelReply(
                json.path("text").asText(),
                ModelReply.Finish.valueOf(json.path("finish").asText()),
                UsageCodec.read(json.path("usage")),
                Duration.ofNanos(json.path("latencyNanos").asLong()),
                json.path("model").asText());
    }
}
