package dev.etalon.models;

import static dev.langchain4j.model.chat.Capability.RESPONSE_FORMAT_JSON_SCHEMA;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.Decoding;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Google's generateContent. */
final class GeminiDialect implements Dialect {
    private final ModelSettings settings;
    private final HttpTransport transport;
    private final ChatModel seedless;

    GeminiDialect(ModelSettings settings, HttpTransport transport) {
        this.settings = settings;
        this.transport = transport;
        this.seedless = build(null);
    }

    /** LangChain4j sets Gemini's seed on the model, not on the request; a model is cheap, it is only its settings. */
    @Override
    public ChatModel model(Decoding decoding) {
        return decoding.seed() == null ? seedless : build(Dialect.seed(decoding));
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

    /** A prompt that is blocked gets no candidate at all. */
    @Override
    public Optional<String> refusal(JsonNode body) {
        String reason = body.path("promptFeedback").path("blockReason").asText("");
        return reason.isBlank() ? Optional.empty() : Optional.of("");
    }

    @Override
    public TokenFields tokenFields() {
        return new TokenFields("/usageMetadata/promptTokenCount", "/usageMetadata/candidatesTokenCount");
    }

    private ChatModel build(@Nullable Integer seed) {
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(transport.builder())
                .baseUrl(settings.endpoint())
                .apiKey(settings.apiKey() == null ? "none" : settings.apiKey().reveal())
                .modelName(settings.model())
                .seed(seed)
                .returnThinking(false)
                .maxRetries(0)
                .timeout(settings.timeout())
                .supportedCapabilities(
                        settings.structured() == StructuredOutput.NATIVE
                                ? Set.of(RESPONSE_FORMAT_JSON_SCHEMA)
                                : Set.of())
                .build();
    }
}
