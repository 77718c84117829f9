package dev.etalon.models;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.model.SchemaPrompt;
import dev.etalon.core.model.Secret;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A chat model of LangChain4j as a language model of ours: one attempt, every failure of a kind, no secret in any message. */
final class ChatModelAdapter implements LanguageModel {
    private final ModelSettings settings;
    private final Dialect dialect;
    private final HttpTransport transport;
    private final ReplyReader reader;

    ChatModelAdapter(ModelSettings settings, Dialect dialect, HttpTransport transport) {
        this.settings = settings;
        this.dialect = dialect;
        this.transport = transport;
        this.reader = new ReplyReader(settings.model(), dialect);
    }

    @Override
    public ModelReply reply(ModelRequest request) throws CallException, InterruptedException {
        transport.forget();
        try {
            return ask(request);
        } catch (CallInterrupted e) {
            InterruptedException interrupted = new InterruptedException("the call was given up");
            interrupted.initCause(e);
            throw interrupted;
        } catch (CallFailed e) {
            if (e.failure().kind() == FailureKind.REFUSED) {
                return reader.refusedBeforeAnyWork();
            }
            throw withoutSecret(e.failure());
        } finally {
            transport.forget();
        }
    }

    private ModelReply ask(ModelRequest request) throws CallException {
        ModelRequest asked =
                settings.structured() == StructuredOutput.NATIVE ? request : SchemaPrompt.spellOut(request);
        try {
            ChatModel model = dialect.model(asked.decoding());
            ChatResponse response = model.chat(chatRequest(asked, model));
            return reader.read(asked, response, transport.last().orElseThrow());
        } catch (CallFailed | CallInterrupted e) {
            throw e;
        } catch (RuntimeException e) {
            return afterError(asked, e);
        }
    }

    /** LangChain4j has thrown: over a reply it does not take for one, or over a request before anything was sent. */
    private ModelReply afterError(ModelRequest asked, RuntimeException error) throws CallException {
        Optional<Exchange> exchange = transport.last();
        if (exchange.isPresent()) {
            return reader.readOddReply(asked, exchange.get());
        }
        throw new CallFailed(new CallException(
                FailureKind.REJECTED,
                "the request cannot be sent: " + Exchange.excerpt(String.valueOf(error.getMessage()))));
    }

    private ChatRequest chatRequest(ModelRequest request, ChatModel model) {
        boolean holds = model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        ModelRequest asked = holds ? request : SchemaPrompt.spellOut(request);
        return ChatRequest.builder()
                .messages(
                        asked.messages().stream().map(ChatModelAdapter::message).toList())
                .parameters(dialect.parameters(asked.decoding(), format(asked.schema()), asked.topTokens()))
                .build();
    }

    private static @Nullable ResponseFormat format(@Nullable String schema) {
        if (schema == null) {
            return null;
        }
        JsonSchema named = JsonSchema.builder()
                .name("reply")
                .rootElement(JsonRawSchema.from(schema))
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(named)
                .build();
    }

    private static ChatMessage message(Message message) {
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            case ASSISTANT -> AiMessage.from(message.text());
        };
    }

    private CallException withoutSecret(CallException failure) {
        Secret key = settings.apiKey();
        String said = String.valueOf(failure.getMessage());
        if (key == null || key.hideIn(said).equals(said)) {
            return failure;
        }
        return new CallException(failure.kind(), key.hideIn(said), failure.retryAfter(), null);
    }
}
