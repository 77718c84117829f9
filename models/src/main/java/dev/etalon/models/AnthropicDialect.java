package dev.etalon.models;

import static dev.langchain4j.model.chat.Capability.RESPONSE_FORMAT_JSON_SCHEMA;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.Decoding;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Anthropic's messages. They take no seed. */
final class AnthropicDialect implements Dialect {
    private final ChatModel model;

    AnthropicDialect(ModelSettings settings, HttpTransport transport) {
        this.model = AnthropicChatModel.builder()
                .httpClientBuilder(transport.builder())
                .baseUrl(settings.endpoint())
                .apiKey(settings.apiKey() == null ? "none" : settings.apiKey().reveal())
                .modelName(settings.model())
                .maxTokens(settings.decoding().maxTokens())
                .maxRetries(0)
                .timeout(settings.timeout())
                .supportedCapabilities(
                        settings.structured() == StructuredOutput.NATIVE
                                ? Set.of(RESPONSE_FORMAT_JSON_SCHEMA)
                                : Set.of())
                .build();
    }

    @Override
    public ChatModel model(Decoding decoding) {
        return model;
    }

    @Override
    public ChatRequestParameters parameters(Decoding decoding, @Nullable ResponseFormat format, int topTokens) {
        return DefaultChatRequestParameters.builder()
                .temperature(decoding.temperature())
                .topP(decoding.topP())
                .maxOutputTokens(decoding.maxTokens())
                .responseFormat(format)
                .build();
    }

    @Override
    public Optional<String> refusal(JsonNode body) {
        return body.path("stop_reason").asText("").equals("refusal") ? Optional.of("") : Optional.empty();
    }

    @Override
    public boolean cut(JsonNode body) {
        return body.path("stop_reason").asText("").equals("model_context_window_exceeded");
    }

    @Override
    public TokenFields tokenFields() {
        return new TokenFields("/usage/input_tokens", "/usage/output_tokens");
    }
}
