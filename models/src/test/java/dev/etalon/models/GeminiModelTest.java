package dev.etalon.models;

import static dev.etalon.models.OpenAiReplies.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelReply.Finish;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Usage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeminiModelTest extends LanguageModelContract {
    @Override
    Provider kind() {
        return Provider.GEMINI;
    }

    @Override
    String ok(String text) {
        return candidate(text, "STOP", 19);
    }

    @Override
    String cutAtLimit(String text) {
        return candidate(text, "MAX_TOKENS", 19);
    }

    @Override
    String refused() {
        return "{\"candidates\":[{\"finishReason\":\"SAFETY\",\"index\":0}],\"usageMetadata\":{\"promptTokenCount\":12,"
                + "\"totalTokenCount\":12},\"modelVersion\":\"m\"}";
    }

    @Override
    List<String> oddReplies() {
        return List.of(
                "{\"candidates\":[]}",
                "{\"candidates\":[{}]}",
                candidate("half", "OTHER", 19),
                candidate("half", "A_NEW_REASON", 19),
                "{\"error\":{\"message\":\"overloaded\"}}");
    }

    @Override
    String schemaPointer() {
        return "/generationConfig/responseJsonSchema";
    }

    @Override
    List<String> decodingPointers() {
        return List.of("/generationConfig/temperature", "/generationConfig/topP", "/generationConfig/maxOutputTokens");
    }

    @Test
    void speaksGenerateContent() throws Exception {
        provider.then(FakeProvider.ok(ok("fine")));
        model().reply(ModelRequest.of("hi").withDecoding(new Decoding(null, null, null, 42L)));
        assertThat(provider.asked.getFirst().path()).isEqualTo("/v1/models/the-model:generateContent");
        assertThat(provider.asked.getFirst().header("x-goog-api-key")).isEqualTo(KEY);
        assertThat(sent().at("/generationConfig/seed").asInt()).isEqualTo(42);
    }

    @Test
    void aBlockedPromptIsARefusal() throws Exception {
        provider.then(FakeProvider.ok("{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},"
                + "\"usageMetadata\":{\"promptTokenCount\":12,\"totalTokenCount\":12}}"));
        ModelReply reply = model().reply(ModelRequest.of("hi"));
        assertThat(reply.finish()).isEqualTo(Finish.REFUSED);
        assertThat(reply.usage()).isEqualTo(new Usage(1, 12, 0, null));
    }

    @Test
    void thoughtsArePaidForAsOutput() throws Exception {
        provider.then(FakeProvider.ok(candidate("fine", "STOP", 119)));
        assertThat(model().reply(ModelRequest.of("hi")).usage()).isEqualTo(new Usage(1, 12, 107, null));
    }

    @Test
    void readsTheDelayInTheBody() {
        provider.then(FakeProvider.status(
                429,
                "{\"error\":{\"code\":429,\"message\":\"quota\",\"status\":\"RESOURCE_EXHAUSTED\",\"details\":[{\"@type\":"
                        + "\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"34.5s\"}]}}"));
        assertThat(failure(FailureKind.RATE_LIMITED).retryAfter()).isEqualTo(Duration.ofMillis(34_500));
    }

    private static String candidate(String text, String finish, int total) {
        return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":" + quoted(text)
                + "}]},\"finishReason\":\"" + finish + "\",\"index\":0}],\"usageMetadata\":{\"promptTokenCount\":12,"
                + "\"candidatesTokenCount\":7,\"totalTokenCount\":" + total + "},\"modelVersion\":\"m-1\"}";
    }
}
