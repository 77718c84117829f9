package dev.etalon.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.traffic.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What calls have used up, as JSON. Money is text, which keeps every digit. */
final class UsageCodec {
    private UsageCodec() {}

    static void write(JsonGenerator json, Usage usage) throws IOException {
        json.writeStartObject();
        json.writeNumberField("calls", usage.calls());
        json.writeNumberField("inputTokens", usage.inputTokens());
        json.writeNumberField("outputTokens", usage.outputTokens());
        BigDecimal dollars = usage.dollars();
        if (dollars != null) {
            json.writeStringField("dollars", dollars.toString());
        }
        json.writeEndObject();
    }

    static Usage read(JsonNode json) {
        JsonNode dollars = json.path("dollars");
        @Nullable BigDecimal money = dollars.isTextual() ? new BigDecimal(dollars.asText()) : null;
        return new Usage(
                json.path("calls").asLong(),
                json.path("inputTokens").asLong(),
                json.path("outputTokens").asLong(),
                money);
    }
}
