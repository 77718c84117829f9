package dev.etalon.models;

import static dev.etalon.models.OpenAiReplies.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.FailureKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnthropicModelTest extends LanguageModelContract {
    @Override
    Provider kind() {
        return Provider.ANTHROPIC;
    }

    @Override
    String ok(String text) {
        return message(text, "end_turn");
    }

    @Override
    String cutAtLimit(String text) {
        return message(text, "max_tokens");
    }

    @Override
    String refused() {
        return "{\"id\":\"x\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",\"content\":[],"
                + "\"stop_reason\":\"refusal\",\"usage\":{\"input_tokens\":12,\"output_tokens\":1}}";
    }

    @Override
    List<String> oddReplies() {
        return List.of(
                "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}",
                message("half", "pause_turn"),
                message("", "tool_use"),
                "{\"content\":[]}",
                "{\"content\":\"text\"}");
    }

    @Override
    String schemaPointer() {
        return "/output_config/format/schema";
    }

    @Override
    List<String> decodingPointers() {
        return List.of("/temperature", "/top_p", "/max_tokens");
    }

    @Test
    void speaksMessages() throws Exception {
        provider.then(FakeProvider.ok(ok("fine")));
        model().reply(ModelRequest.of("hi"));
        assertThat(provider.asked.getFirst().path()).isEqualTo("/v1/messages");
        assertThat(provider.asked.getFirst().header("x-api-key")).isEqualTo(KEY);
        assertThat(sent().at("/max_tokens").asInt()).as("Anthropic wants one").isEqualTo(4096);
    }

    @Test
    void aFullContextWindowIsALimit() throws Exception {
        provider.then(FakeProvider.ok(message("half", "model_context_window_exceeded")));
        assertThat(model().reply(ModelRequest.of("hi")).finish()).isEqualTo(ModelReply.Finish.LENGTH);
    }

    @Test
    void readsItsErrors() {
        provider.then(FakeProvider.status(
                529, "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"));
        assertThat(failure(FailureKind.SERVER)).hasMessageContaining("HTTP 529").hasMessageEndingWith(": Overloaded");
    }

    private static String message(String text, String stop) {
        return "{\"id\":\"x\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m-1\",\"content\":[{\"type\":\"text\","
                + "\"text\":" + quoted(text) + "}],\"stop_reason\":\"" + stop
                + "\",\"usage\":{\"input_tokens\":12,\"output_tokens\":7}}";
    }
}
