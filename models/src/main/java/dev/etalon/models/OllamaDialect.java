package dev.etalon.models;

import static dev.langchain4j.model.chat.Capability.RESPONSE_FORMAT_JSON_SCHEMA;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.Secret;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ollama's chat. */
final class OllamaDialect implements Dialect {
    private final ChatModel model;

    OllamaDialect(ModelSettings settings, HttpTransport transport) {
        Secret key = settings.apiKey();
        this.model = OllamaChatModel.builder()
                .httpClientBuilder(transport.builder())
                .baseUrl(settings.endpoint())
                .customHeaders(key == null ? Map.of() : Map.of("Authorization", "Bearer " + key.reveal()))
                .modelName(settings.model())
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
        OllamaChatRequestParameters.Builder builder = OllamaChatRequestParameters.builder();
        return Dialect.common(builder, decoding, format)
                .seed(Dialect.seed(decoding))
                .maxOutputTokens(decoding.maxTokens())
                .build();
    }

    @Override
    public Optional<String> refusal(JsonNode body) {
        return Optional.empty();
    }

    @Override
    public TokenFields tokenFields() {
        return new TokenFields("/prompt_eval_count", "/eval_count");
    }
}
