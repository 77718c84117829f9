package dev.etalon.models;

import static dev.langchain4j.model.chat.Capability.RESPONSE_FORMAT_JSON_SCHEMA;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.TokenChoice;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** OpenAI's chat completions, and whatever speaks them. */
final class OpenAiDialect implements Dialect {
    private final ChatModel model;
    private final boolean compatible;

    OpenAiDialect(ModelSettings settings, HttpTransport transport) {
        this.compatible = settings.provider() == Provider.OPENAI_COMPATIBLE;
        this.model = OpenAiChatModel.builder()
                .httpClientBuilder(transport.builder())
                .baseUrl(settings.endpoint())
                .apiKey(settings.apiKey() == null ? null : settings.apiKey().reveal())
                .modelName(settings.model())
                .maxRetries(0)
                .timeout(settings.timeout())
                .strictJsonSchema(true)
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
        OpenAiChatRequestParameters.Builder builder = OpenAiChatRequestParameters.builder();
        Dialect.common(builder, decoding, format).seed(Dialect.seed(decoding));
        if (topTokens > 0) {
            builder.logprobs(true).topLogprobs(topTokens);
        }
        // OpenAI's newer models take the new name only, servers that imitate it often know just the old one.
        return compatible
                ? builder.maxOutputTokens(decoding.maxTokens()).build()
                : builder.maxCompletionTokens(decoding.maxTokens()).build();
    }

    @Override
    public Optional<String> refusal(JsonNode body) {
        String refusal =
                body.path("choices").path(0).path("message").path("refusal").asText("");
        return refusal.isBlank() ? Optional.empty() : Optional.of(refusal);
    }

    @Override
    public List<TokenChoice> tokens(JsonNode body) {
        return OpenAiTokens.of(body);
    }

    @Override
    public TokenFields tokenFields() {
        return new TokenFields("/usage/prompt_tokens", "/usage/completion_tokens");
    }
}
