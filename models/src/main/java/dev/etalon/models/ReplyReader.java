package dev.etalon.models;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelReply.Finish;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.model.TokenChoice;
import dev.etalon.core.model.TokenCounter;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Usage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns replies of LangChain4j into ours. */
final class ReplyReader {
    private final String model;
    private final Dialect dialect;

    ReplyReader(String model, Dialect dialect) {
        this.model = model;
        this.dialect = dialect;
    }

    ModelReply read(ModelRequest request, ChatResponse response, Exchange exchange) {
        String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
        Finish finish = finish(response.finishReason(), text, exchange);
        Usage usage = usage(request, text, response.tokenUsage());
        List<TokenChoice> tokens =
                request.topTokens() == 0 ? List.of() : dialect.tokens(ReplyJson.lenient(exchange.body()));
        return new ModelReply(text, finish, usage, exchange.latency(), model(response.modelName()), tokens);
    }

    /** A reply of status 200 that LangChain4j does not take: a refusal, or nothing that can be read. */
    ModelReply readOddReply(ModelRequest request, Exchange exchange) {
        JsonNode body = ReplyJson.lenient(exchange.body());
        Optional<String> refusal = dialect.refusal(body);
        if (refusal.isEmpty()) {
            throw unreadable("is not a chat reply", exchange);
        }
        Dialect.TokenFields fields = dialect.tokenFields();
        TokenUsage counted = new TokenUsage(count(body, fields.input()), count(body, fields.output()));
        return new ModelReply(
                refusal.get(),
                Finish.REFUSED,
                usage(request, refusal.get(), counted),
                exchange.latency(),
                model(body.path("model").asText(null)));
    }

    /** A filter in front of the model said no: nothing was done, nothing is charged. */
    ModelReply refusedBeforeAnyWork() {
        return new ModelReply("", Finish.REFUSED, new Usage(1, 0, 0, null), Duration.ZERO, model);
    }

    private Finish finish(@Nullable FinishReason reason, String text, Exchange exchange) {
        if (reason == null) {
            // Servers that imitate OpenAI do not always say why a reply ended.
            if (text.isEmpty()) {
                throw unreadable("has neither text nor a reason to end", exchange);
            }
            return Finish.STOP;
        }
        return switch (reason) {
            case STOP -> Finish.STOP;
            case LENGTH -> Finish.LENGTH;
            case CONTENT_FILTER -> Finish.REFUSED;
            case TOOL_EXECUTION, OTHER -> rareFinish(exchange);
        };
    }

    private Finish rareFinish(Exchange exchange) {
        JsonNode body = ReplyJson.lenient(exchange.body());
        if (dialect.refusal(body).isPresent()) {
            return Finish.REFUSED;
        }
        if (dialect.cut(body)) {
            return Finish.LENGTH;
        }
        throw unreadable("ended for a reason that makes it no answer", exchange);
    }

    /** Tokens as told; where they are not, counted roughly: a budget must not be blind. */
    private static Usage usage(ModelRequest request, String text, @Nullable TokenUsage told) {
        Integer input = told == null ? null : told.inputTokenCount();
        Integer output = told == null ? null : told.outputTokenCount();
        long sent = input == null || input == 0 ? roughly(request) : input;
        long received = output == null ? TokenCounter.ROUGH.count(text) : output;
        // Some providers count what a model thinks in the total only; it is paid for as output.
        boolean thought = input != null && totalOf(told) > sent + received;
        return new Usage(1, sent, thought ? totalOf(told) - sent : received, null);
    }

    private static long totalOf(@Nullable TokenUsage told) {
        Integer total = told == null ? null : told.totalTokenCount();
        return total == null ? 0 : total;
    }

    private static long roughly(ModelRequest request) {
        long tokens = 0;
        for (Message message : request.messages()) {
            tokens += TokenCounter.ROUGH.count(message.text());
        }
        return tokens;
    }

    private static @Nullable Integer count(JsonNode body, String pointer) {
        JsonNode number = body.at(pointer);
        return number.isInt() ? number.intValue() : null;
    }

    private String model(@Nullable String told) {
        return told == null || told.isBlank() ? model : told;
    }

    private static CallFailed unreadable(String why, Exchange exchange) {
        String excerpt = exchange.body().isBlank() ? "(empty)" : exchange.excerpt();
        return new CallFailed(new CallException(FailureKind.UNREADABLE, "the reply " + why + ": " + excerpt));
    }
}
