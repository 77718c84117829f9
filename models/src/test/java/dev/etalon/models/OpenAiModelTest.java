package dev.etalon.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelReply.Finish;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.model.TokenChoice;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Usage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenAiModelTest extends LanguageModelContract {
    @Override
    Provider kind() {
        return Provider.OPENAI;
    }

    @Override
    String ok(String text) {
        return OpenAiReplies.chat(text, "stop");
    }

    @Override
    String cutAtLimit(String text) {
        return OpenAiReplies.chat(text, "length");
    }

    @Override
    String refused() {
        return OpenAiReplies.chat("", "content_filter");
    }

    @Override
    List<String> oddReplies() {
        return List.of(
                "{\"choices\":[]}",
                "{\"choices\":[{}]}",
                "{\"choices\":[{\"message\":{\"role\":\"assistant\"}}]}",
                "{\"error\":{\"message\":\"overloaded\"}}",
                OpenAiReplies.chat("", "tool_calls"),
                "{\"choices\":[{\"message\":{\"content\":\"a\"}},{\"message\":{\"content\":\"b\"}}]}",
                "{\"choices\":\"none\"}");
    }

    @Override
    String schemaPointer() {
        return "/response_format/json_schema/schema";
    }

    @Override
    List<String> decodingPointers() {
        return List.of("/temperature", "/top_p", "/max_completion_tokens");
    }

    @Test
    void speaksChatCompletions() throws Exception {
        provider.then(FakeProvider.ok(ok("fine")));
        ModelReply reply = model().reply(
                        ModelRequest.of("hi").withSchema(SCHEMA).withDecoding(new Decoding(null, null, null, -7L)));
        assertThat(provider.asked.getFirst().path()).isEqualTo("/v1/chat/completions");
        assertThat(provider.asked.getFirst().header("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(sent().at("/model").asText()).isEqualTo("the-model");
        assertThat(sent().at("/seed").asLong()).isEqualTo(-7);
        assertThat(sent().at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(reply.model()).isEqualTo("the-model-2026-11-24");
    }

    @Test
    void tellsTheProbabilitiesOfTokensWhereTheyAreAskedFor() throws Exception {
        provider.then(FakeProvider.ok(OpenAiReplies.withTokens("pass")));
        ModelReply reply = model().reply(ModelRequest.of("hi").withTopTokens(3));

        assertThat(sent().at("/logprobs").asBoolean()).isTrue();
        assertThat(sent().at("/top_logprobs").asInt()).isEqualTo(3);
        assertThat(reply.tokens())
                .containsExactly(new TokenChoice(
                        "pass",
                        -0.1,
                        List.of(
                                new TokenChoice.Candidate("pass", -0.1),
                                new TokenChoice.Candidate("fail", -2.5),
                                new TokenChoice.Candidate("Pass", Double.NEGATIVE_INFINITY))));
    }

    @Test
    void unaskedItSendsNothingOfThem() throws Exception {
        provider.then(FakeProvider.ok(OpenAiReplies.withTokens("pass")));
        ModelReply reply = model().reply(ModelRequest.of("hi"));

        assertThat(sent().has("logprobs")).isFalse();
        assertThat(sent().has("top_logprobs")).isFalse();
        assertThat(reply.tokens()).isEmpty();
    }

    @Test
    void aServerThatTellsNoneOrOddOnesHasTokensWithoutProbabilities() throws Exception {
        for (String odd : List.of("null", "{}", "{\"content\": null}", "{\"content\": [{\"token\": \"a\"}]}", "7")) {
            provider.then(FakeProvider.ok(OpenAiReplies.withLogprobs("pass", odd)));
            ModelReply reply = model().reply(ModelRequest.of("hi").withTopTokens(3));
            assertThat(reply.text()).isEqualTo("pass");
            assertThat(reply.tokens()).as(odd).isEmpty();
        }
    }

    @Test
    void aServerThatImitatesItGetsTheOldNameOfTheLimitAndNeedsNoKey() throws Exception {
        provider.then(FakeProvider.ok(ok("fine")));
        models.open(ModelSettings.of(Provider.OPENAI_COMPATIBLE, "local", provider.url(), null))
                .reply(ModelRequest.of("hi").withDecoding(new Decoding(null, null, 9, null)));
        assertThat(sent().at("/max_tokens").asInt()).isEqualTo(9);
        assertThat(sent().at("/max_completion_tokens").isMissingNode()).isTrue();
        assertThat(provider.asked.getFirst().header("Authorization")).doesNotContain("null");
    }

    @Test
    void aModelsOwnRefusalIsKeptWithItsTokens() throws Exception {
        provider.then(
                FakeProvider.ok("{\"model\":\"m\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":"
                        + "{\"role\":\"assistant\",\"content\":null,\"refusal\":\"I cannot help with that.\"}}],"
                        + "\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":6,\"total_tokens\":18}}"));
        ModelReply reply = model().reply(ModelRequest.of("hi"));
        assertThat(reply.finish()).isEqualTo(Finish.REFUSED);
        assertThat(reply.text()).isEqualTo("I cannot help with that.");
        assertThat(reply.usage()).isEqualTo(new Usage(1, 12, 6, null));
    }

    @Test
    void aFilterInFrontOfTheModelIsARefusalThatCostsNothing() throws Exception {
        provider.then(FakeProvider.status(
                400, "{\"error\":{\"code\":\"content_filter\",\"message\":\"The prompt was filtered.\"}}"));
        ModelReply reply = model().reply(ModelRequest.of("hi"));
        assertThat(reply.finish()).isEqualTo(Finish.REFUSED);
        assertThat(reply.usage().tokens()).isZero();
    }

    @Test
    void anEmptyAccountIsNotARateLimit() {
        provider.then(FakeProvider.status(
                429, "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"You exceeded your quota\"}}"));
        assertThat(failure(FailureKind.REJECTED)).hasMessageContaining("You exceeded your quota");
    }

    @Test
    void knowsMilliseconds() {
        provider.then(FakeProvider.status(429, "{}", "retry-after-ms", "1500", "Retry-After", "2"));
        assertThat(failure(FailureKind.RATE_LIMITED).retryAfter()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void waitsUntilADateByTheClockOfTheServer() {
        // The server stamps its replies with the time now, to the second.
        String then = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(100));
        provider.then(FakeProvider.status(429, "{}", "Retry-After", then));
        assertThat(failure(FailureKind.RATE_LIMITED).retryAfter())
                .isBetween(Duration.ofSeconds(80), Duration.ofSeconds(100));
    }

    @Test
    void withoutUsageTokensAreCountedRoughly() throws Exception {
        provider.then(
                FakeProvider.ok("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"12345678\"}}]}"));
        ModelReply reply = model().reply(ModelRequest.of("four"));
        assertThat(reply.usage()).isEqualTo(new Usage(1, 1, 2, null));
        assertThat(reply.finish()).isEqualTo(Finish.STOP);
        assertThat(reply.model()).isEqualTo("the-model");
    }

    @Test
    void aRequestThatCannotBeSentIsRejected() {
        provider.then(FakeProvider.ok(ok("fine")));
        ModelRequest request = ModelRequest.of("hi").withDecoding(new Decoding(null, null, null, 1L << 40));
        CallException thrown = catchThrowableOfType(CallException.class, () -> model().reply(request));
        assertThat(thrown.kind()).isEqualTo(FailureKind.REJECTED);
        assertThat(thrown).hasMessageContaining("seed must fit into 32 bits");
        assertThat(provider.asked).isEmpty();
    }
}
