package dev.etalon.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelReply.Finish;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.model.Secret;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Usage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter must do, whatever its provider speaks; against a real server. */
@Timeout(30)
abstract class LanguageModelContract {
    static final String KEY = "sk-very-secret-0123456789";
    static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"verdict\":{\"type\":\"string\","
            + "\"enum\":[\"pass\",\"fail\"]}},\"required\":[\"verdict\"],\"additionalProperties\":false}";
    private static final ObjectMapper JSON = new ObjectMapper();

    final FakeProvider provider = new FakeProvider();
    final LanguageModels models = new LanguageModels(PriceTable.bundled());

    abstract Provider kind();

    /** A whole reply of 12 tokens sent and 7 received. */
    abstract String ok(String text);

    /** A reply that ends at the token limit, of as many tokens. */
    abstract String cutAtLimit(String text);

    /** A reply that the model or a filter refused, of 12 tokens sent. */
    abstract String refused();

    /** Replies of status 200 that are JSON and no answer. */
    abstract List<String> oddReplies();

    /** The pointer to the schema in a request. */
    abstract String schemaPointer();

    /** Pointers to temperature, top p and the token limit in a request. */
    abstract List<String> decodingPointers();

    @AfterEach
    void close() {
        models.close();
        provider.close();
    }

    @Test
    void readsAWholeReply() throws Exception {
        provider.then(FakeProvider.ok(ok("Hello, \"Ж\" {1}\n")));
        ModelReply reply = model().reply(ModelRequest.of("hi"));
        assertThat(reply.text()).isEqualTo("Hello, \"Ж\" {1}\n");
        assertThat(reply.finish()).isEqualTo(Finish.STOP);
        assertThat(reply.usage()).isEqualTo(new Usage(1, 12, 7, null));
        assertThat(reply.latency()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(10));
        assertThat(provider.asked).hasSize(1);
    }

    @Test
    void sendsTheWholeConversation() throws Exception {
        provider.then(FakeProvider.ok(ok("fine")));
        model().reply(new ModelRequest(
                List.of(
                        Message.system("be brief"),
                        Message.user("first question"),
                        Message.assistant("first answer"),
                        Message.user("second question")),
                Decoding.DEFAULT,
                null,
                0));
        assertThat(sent().toString())
                .containsSubsequence("first question", "first answer", "second question")
                .contains("be brief");
    }

    @Test
    void tellsALimitedReplyFromAWholeOne() throws Exception {
        provider.then(FakeProvider.ok(cutAtLimit("Hello, I am")));
        ModelReply reply = model().reply(ModelRequest.of("hi"));
        assertThat(reply.finish()).isEqualTo(Finish.LENGTH);
        assertThat(reply.text()).isEqualTo("Hello, I am");
        assertThat(reply.usage()).isEqualTo(new Usage(1, 12, 7, null));
    }

    @Test
    void tellsARefusalFromAnAnswer() throws Exception {
        provider.then(FakeProvider.ok(refused()));
        ModelReply reply = model().reply(ModelRequest.of("hi"));
        assertThat(reply.finish()).isEqualTo(Finish.REFUSED);
        assertThat(reply.usage().inputTokens()).isEqualTo(12);
    }

    @Test
    void sendsDecoding() throws Exception {
        provider.then(FakeProvider.ok(ok("fine")));
        model().reply(ModelRequest.of("hi").withDecoding(new Decoding(0.25, 0.5, 321, null)));
        List<String> pointers = decodingPointers();
        assertThat(sent().at(pointers.get(0)).asDouble()).isEqualTo(0.25);
        assertThat(sent().at(pointers.get(1)).asDouble()).isEqualTo(0.5);
        assertThat(sent().at(pointers.get(2)).asInt()).isEqualTo(321);
    }

    @Test
    void leavesOutDecodingThatIsNotSet() throws Exception {
        provider.then(FakeProvider.ok(ok("fine")));
        model().reply(ModelRequest.of("hi"));
        assertThat(sent().at(decodingPointers().get(0)).isMissingNode()).isTrue();
        assertThat(sent().at(decodingPointers().get(1)).isMissingNode()).isTrue();
    }

    @Test
    void holdsTheProviderToTheSchemaAsItIs() throws Exception {
        provider.then(FakeProvider.ok(ok("{\"verdict\":\"pass\"}")));
        model(StructuredOutput.NATIVE).reply(ModelRequest.of("judge").withSchema(SCHEMA));
        assertThat(sent().at(schemaPointer())).isEqualTo(JSON.readTree(SCHEMA));
    }

    @Test
    void asksForTheSchemaInWordsWhereTheProviderHasNone() throws Exception {
        provider.then(FakeProvider.ok(ok("{\"verdict\":\"pass\"}")));
        model(StructuredOutput.PROMPT).reply(ModelRequest.of("judge").withSchema(SCHEMA));
        assertThat(sent().at(schemaPointer()).isMissingNode()).isTrue();
        assertThat(sent().toString()).contains("Reply with one JSON object", "\\\"verdict\\\"");
    }

    @Test
    void sendsTheKeyAndNeverShowsIt() {
        String echo = "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}";
        provider.then(FakeProvider.status(401, echo));
        CallException thrown = failure(FailureKind.UNAUTHORIZED);
        assertThat(provider.asked.getFirst().headers().toString()).contains(KEY);
        assertThat(everythingIn(thrown)).doesNotContain(KEY).contains("(secret)");
        assertThat(settings().toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "400,REJECTED", "401,UNAUTHORIZED", "403,UNAUTHORIZED", "404,REJECTED", "408,TIMEOUT", "413,REJECTED",
        "429,RATE_LIMITED", "500,SERVER", "502,SERVER", "503,SERVER", "529,SERVER", "302,REJECTED"
    })
    void knowsWhatAStatusMeansAndAsksOnce(int status, FailureKind kind) {
        provider.then(FakeProvider.status(status, "{\"error\":{\"message\":\"the reason\"}}"));
        assertThat(failure(kind)).hasMessageContaining("HTTP " + status).hasMessageContaining("the reason");
    }

    @Test
    void knowsHowLongToWait() {
        provider.then(
                FakeProvider.status(429, "", "Retry-After", "17"),
                FakeProvider.status(429, "{}", "Retry-After", "soon"));
        assertThat(failure(FailureKind.RATE_LIMITED).retryAfter()).isEqualTo(Duration.ofSeconds(17));
        assertThat(failure(FailureKind.RATE_LIMITED).retryAfter()).isNull();
    }

    @Test
    void knowsUntilWhenToWait() {
        provider.then(FakeProvider.status(503, "{}", "Retry-After", "Fri, 31 Dec 2027 23:59:59 GMT"));
        assertThat(failure(FailureKind.SERVER).retryAfter()).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void aSilentProviderTimesOut() {
        provider.then(provider.hang());
        assertThat(failure(FailureKind.TIMEOUT, Duration.ofMillis(300))).hasMessageContaining("PT0.3S");
    }

    @Test
    void aProviderThatNeverEndsTimesOut() {
        provider.then(provider.stall(ok("half")));
        failure(FailureKind.TIMEOUT, Duration.ofMillis(300));
    }

    @Test
    void aCutReplyIsNoReply() {
        provider.then(FakeProvider.cut(ok("whole, but the server said there is more")));
        failure(FailureKind.CONNECTION);
    }

    @Test
    void aDroppedConnectionIsNoReply() {
        provider.then(FakeProvider.drop());
        failure(FailureKind.CONNECTION);
    }

    @Test
    void nobodyListeningWasNeverReached() {
        provider.close();
        CallException thrown = catchThrowableOfType(CallException.class, () -> model().reply(ModelRequest.of("hi")));
        assertThat(thrown.kind()).isEqualTo(FailureKind.CONNECTION);
        assertThat(thrown)
                .hasCauseInstanceOf(ConnectException.class)
                .hasMessageContaining("cannot connect to 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "<html><body>Bad gateway</body></html>", "{\"half\":", "[]", "null", "42", "{}"})
    void whatIsNoReplyIsUnreadable(String body) {
        provider.then(FakeProvider.ok(body));
        failure(FailureKind.UNREADABLE);
    }

    @Test
    void anOddReplyIsUnreadable() {
        for (String odd : oddReplies()) {
            try (FakeProvider other = new FakeProvider().then(FakeProvider.ok(odd))) {
                LanguageModel model = models.open(settings(other.url()));
                CallException thrown =
                        catchThrowableOfType(CallException.class, () -> model.reply(ModelRequest.of("hi")));
                assertThat(thrown).as(odd).isNotNull();
                assertThat(thrown.kind()).as(odd).isEqualTo(FailureKind.UNREADABLE);
            }
        }
    }

    @Test
    void anInterruptEndsTheCall() throws Exception {
        provider.then(provider.hang());
        LanguageModel model = model();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> interrupted = threads.submit(() -> {
                Thread caller = Thread.currentThread();
                Thread.startVirtualThread(() -> {
                    while (provider.asked.isEmpty()) {
                        Thread.onSpinWait();
                    }
                    caller.interrupt();
                });
                return catchThrowableOfType(InterruptedException.class, () -> model.reply(ModelRequest.of("hi")))
                        != null;
            });
            assertThat(interrupted.get()).isTrue();
        }
    }

    final LanguageModel model() {
        return models.open(settings());
    }

    final LanguageModel model(StructuredOutput structured) {
        return models.open(settings().withStructured(structured));
    }

    final ModelSettings settings() {
        return settings(provider.url());
    }

    final ModelSettings settings(URI url) {
        return ModelSettings.of(kind(), "the-model", url, Secret.of(KEY)).withTimeout(Duration.ofSeconds(20));
    }

    final JsonNode sent() throws Exception {
        return JSON.readTree(provider.asked.getLast().body());
    }

    /** Asks once and expects to fail; the server must have been asked exactly once. */
    final CallException failure(FailureKind kind) {
        return failure(kind, Duration.ofSeconds(20));
    }

    private CallException failure(FailureKind kind, Duration timeout) {
        int before = provider.asked.size();
        LanguageModel model = models.open(settings().withTimeout(timeout));
        CallException thrown = catchThrowableOfType(CallException.class, () -> model.reply(ModelRequest.of("hi")));
        assertThat(thrown).isNotNull();
        assertThat(thrown.kind()).as(thrown.getMessage()).isEqualTo(kind);
        assertThat(provider.asked).hasSize(before + 1);
        assertThat(everythingIn(thrown)).doesNotContain(KEY);
        return thrown;
    }

    private static String everythingIn(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
