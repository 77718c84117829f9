package dev.etalon.models;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.TokenChoice;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What differs between providers, beyond what LangChain4j evens out. */
interface Dialect {

    /** The model to ask with such settings. */
    ChatModel model(Decoding decoding);

    /**
     * The settings of one request.
     *
     * @param topTokens of how many tokens the probability is wanted at each place; 0 for none
     */
    ChatRequestParameters parameters(Decoding decoding, @Nullable ResponseFormat format, int topTokens);

    /**
     * The reply token by token, where probabilities were asked for and told.
     *
     * @param body a reply of status 200
     */
    default List<TokenChoice> tokens(JsonNode body) {
        return List.of();
    }

    /**
     * What the model or a filter said when it refused, where it did so in a way that LangChain4j does not tell.
     *
     * @param body a reply of status 200
     */
    Optional<String> refusal(JsonNode body);

    /** Whether the reply ends at a limit that LangChain4j does not know. */
    default boolean cut(JsonNode body) {
        return false;
    }

    /** Where a body tells the tokens sent and received. */
    TokenFields tokenFields();

    /** Paths to counts, as JSON pointers. */
    record TokenFields(String input, String output) {}

    /** Sets what every provider has. */
    static <B extends DefaultChatRequestParameters.Builder<B>> B common(
            B builder, Decoding decoding, @Nullable ResponseFormat format) {
        return builder.temperature(decoding.temperature()).topP(decoding.topP()).responseFormat(format);
    }

    static @Nullable Integer seed(Decoding decoding) {
        Long seed = decoding.seed();
        if (seed == null) {
            return null;
        }
        if (seed.intValue() != seed) {
            throw new IllegalArgumentException("seed must fit into 32 bits, which " + seed + " does not");
        }
        return seed.intValue();
    }
}
