package dev.etalon.models;

import static dev.etalon.models.OpenAiReplies.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.FailureKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class OllamaModelTest extends LanguageModelContract {
    @Override
    Provider kind() {
        return Provider.OLLAMA;
    }

    @Override
    String ok(String text) {
        return chat(text, "stop");
    }

    @Override
    String cutAtLimit(String text) {
        return chat(text, "length");
    }

    @Override
    String refused() {
        throw new UnsupportedOperationException();
    }

    /** Not a test here: Ollama has no refusals, a model that declines says so in its text. */
    @Override
    void tellsARefusalFromAnAnswer() {}

    @Override
    List<String> oddReplies() {
        return List.of("{\"error\":\"model is loading\"}", chat("", "load"), "{\"message\":{\"role\":\"assistant\"}}");
    }

    @Override
    String schemaPointer() {
        return "/format";
    }

    @Override
    List<String> decodingPointers() {
        return List.of("/options/temperature", "/options/top_p", "/options/num_predict");
    }

    @Test
    void speaksChat() throws Exception {
        provider.then(FakeProvider.ok(ok("fine")));
        model().reply(ModelRequest.of("hi").withDecoding(new Decoding(null, null, null, 42L)));
        assertThat(provider.asked.getFirst().path()).isEqualTo("/v1/api/chat");
        assertThat(sent().at("/options/seed").asInt()).isEqualTo(42);
        assertThat(sent().at("/stream").asBoolean()).isFalse();
    }

    @Test
    void readsItsErrors() {
        provider.then(FakeProvider.status(404, "{\"error\":\"model 'the-model' not found\"}"));
        assertThat(failure(FailureKind.REJECTED))
                .hasMessageContaining("model 'the-model' not found; check model and baseUrl");
    }

    private static String chat(String text, String reason) {
        return "{\"model\":\"m-1\",\"created_at\":\"2026-11-24T00:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":"
                + quoted(text) + "},\"done\":true,\"done_reason\":\"" + reason
                + "\",\"prompt_eval_count\":12,\"eval_count\":7}";
    }
}
