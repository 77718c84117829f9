package dev.etalon.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.TokenChoice;
import dev.etalon.core.model.TokenChoice.Candidate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A model's reply as JSON. A token is a list: its text, its log probability (null where it had none), then the same of each candidate. */
public final class ReplyCodec {
    private static final String TOKENS = "tokens";

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
            if (!reply.tokens().isEmpty()) {
                json.writeArrayFieldStart(TOKENS);
                for (TokenChoice token : reply.tokens()) {
                    write(json, token);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, TokenChoice token) throws IOException {
        json.writeStartArray();
        write(json, token.text(), token.logProbability());
        for (Candidate candidate : token.top()) {
            write(json, candidate.text(), candidate.logProbability());
        }
        json.writeEndArray();
    }

    /** JSON knows no infinity. */
    private static void write(JsonGenerator json, String text, double logProbability) throws IOException {
        json.writeString(text);
        if (Double.isInfinite(logProbability)) {
            json.writeNull();
        } else {
            json.writeNumber(logProbability);
        }
    }

    public static ModelReply decode(String text) {
        JsonNode json = Json.read(text);
        List<TokenChoice> tokens = new ArrayList<>();
        json.path(TOKENS).forEach(token -> tokens.add(token(token)));
        return new ModelReply(
                json.path("text").asText(),
                ModelReply.Finish.valueOf(json.path("finish").asText()),
                UsageCodec.read(json.path("usage")),
                Duration.ofNanos(json.path("latencyNanos").asLong()),
                json.path("model").asText(),
                tokens);
    }

    private static TokenChoice token(JsonNode parts) {
        List<Candidate> top = new ArrayList<>();
        for (int i = 2; i + 1 < parts.size(); i += 2) {
            top.add(new Candidate(parts.get(i).asText(), logProbability(parts.get(i + 1))));
        }
        return new TokenChoice(parts.path(0).asText(), logProbability(parts.path(1)), top);
    }

    private static double logProbability(JsonNode number) {
        return number.isNumber() ? number.doubleValue() : Double.NEGATIVE_INFINITY;
    }
}
