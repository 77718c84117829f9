package dev.etalon.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.MemoryResponseStore;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.model.Replay;
import dev.etalon.core.model.ReplayMode;
import dev.etalon.core.model.Secret;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Budget;
import dev.etalon.core.traffic.BudgetSettings;
import dev.etalon.core.traffic.ConcurrencySettings;
import dev.etalon.core.traffic.LimitChange;
import dev.etalon.core.traffic.RetryPolicy;
import dev.etalon.core.traffic.Traffic;
import dev.etalon.core.traffic.TrafficListener;
import dev.etalon.core.traffic.TrafficSettings;
import dev.etalon.core.traffic.VirtualTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults of a real server, met by everything that is put around a model; the waits are virtual. */
@Timeout(30)
class TravellingCallsTest {
    private final FakeProvider provider = new FakeProvider();
    private final LanguageModels models = new LanguageModels(PriceTable.bundled());
    private final VirtualTime time = new VirtualTime();
    private final MemoryResponseStore store = new MemoryResponseStore();
    private Budget budget = Budget.unlimited();

    @AfterEach
    void close() {
        models.close();
        provider.close();
    }

    @Test
    void goesThroughEveryFaultToTheOneReply() throws Exception {
        provider.then(
                FakeProvider.status(429, "{}", "Retry-After", "20"),
                FakeProvider.status(500, "{}"),
                FakeProvider.drop(),
                FakeProvider.cut(OpenAiReplies.chat("cut", "stop")),
                FakeProvider.status(529, "{}"),
                FakeProvider.ok(OpenAiReplies.chat("the reply", "stop")));
        ModelReply reply = model(TrafficSettings.DEFAULT).reply(ModelRequest.of("hi"));
        assertThat(reply.text()).isEqualTo("the reply");
        assertThat(reply.usage().calls()).isEqualTo(6);
        assertThat(reply.usage().dollars()).isEqualByComparingTo("0.00000600");
        assertThat(provider.asked).hasSize(6);
        assertThat(time.sleeps())
                .containsExactly(
                        Duration.ofMillis(20_500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8));
    }

    @Test
    void givesUpAfterTheLastAttemptAndKeepsNothing() {
        provider.then(FakeProvider.status(500, "{\"error\":{\"message\":\"first\"}}"), FakeProvider.status(503, "{}"));
        LanguageModel model = model(TrafficSettings.DEFAULT.withRetries(RetryPolicy.DEFAULT.withAttempts(4)));
        CallException thrown = catchThrowableOfType(CallException.class, () -> model.reply(ModelRequest.of("hi")));
        assertThat(thrown.kind()).isEqualTo(FailureKind.SERVER);
        assertThat(thrown).hasMessageContaining("attempt 4").hasMessageContaining("first");
        assertThat(provider.asked).hasSize(4);
    }

    @Test
    void doesNotAskAgainWhereThatIsOfNoUse() {
        for (int status : List.of(400, 401, 404)) {
            try (FakeProvider other = new FakeProvider().then(FakeProvider.status(status, "{}"))) {
                LanguageModel model = models.builder(settings(other))
                        .traffic(traffic(TrafficSettings.DEFAULT))
                        .build();
                CallException thrown =
                        catchThrowableOfType(CallException.class, () -> model.reply(ModelRequest.of("hi")));
                assertThat(thrown).hasMessageContaining("HTTP " + status);
                assertThat(other.asked).as("HTTP %d", status).hasSize(1);
            }
        }
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void anUnreadableReplyIsNeitherKeptNorAskedForAgain() throws Exception {
        provider.then(FakeProvider.ok("garbage"), FakeProvider.ok(OpenAiReplies.chat("fine", "stop")));
        LanguageModel model = model(TrafficSettings.DEFAULT);
        CallException thrown = catchThrowableOfType(CallException.class, () -> model.reply(ModelRequest.of("hi")));
        assertThat(thrown.kind()).isEqualTo(FailureKind.UNREADABLE);
        assertThat(model.reply(ModelRequest.of("hi")).text()).isEqualTo("fine");
        assertThat(provider.asked).hasSize(2);
    }

    @Test
    void aBudgetInDollarsIsNeverExceeded() throws Exception {
        provider.then(FakeProvider.ok(OpenAiReplies.chat("fine", "stop")));
        BigDecimal cap = new BigDecimal("0.000200");
        budget = new Budget(new BudgetSettings(null, null, cap, null));
        LanguageModel model = model(TrafficSettings.DEFAULT);
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                ModelRequest request =
                        ModelRequest.of("question " + i).withDecoding(new Decoding(null, null, 20, null));
                all.add(threads.submit(() -> {
                    try {
                        model.reply(request);
                    } catch (CallException e) {
                        assertThat(e.kind()).isEqualTo(FailureKind.BUDGET);
                        refused.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        // A call costs 12 x 0.15 + 7 x 0.60 = 6 millionths; its worst case is 27 x 0.15 + 20 x 0.60 = 16.05 or more.
        assertThat(budget.spent().dollars()).isBetween(new BigDecimal("0.000180"), cap);
        assertThat(provider.asked).hasSize(100 - refused.get());
        assertThat(budget.spent().calls()).isEqualTo(provider.asked.size());
    }

    @Test
    void findsTheConcurrencyThatTheServerBears() throws Exception {
        int bears = 8;
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger turnedAway = new AtomicInteger();
        provider.then(exchange -> {
            boolean tooMany = inside.incrementAndGet() > bears;
            try {
                Thread.sleep(tooMany ? 0 : 5);
            } finally {
                inside.decrementAndGet();
            }
            turnedAway.addAndGet(tooMany ? 1 : 0);
            FakeProvider.status(tooMany ? 429 : 200, tooMany ? "{}" : OpenAiReplies.chat("fine", "stop"))
                    .to(exchange);
        });
        Traffic traffic = new Traffic(
                new TrafficSettings(
                        new ConcurrencySettings(20, 1, 100, 0.8, Duration.ofMillis(20)),
                        null,
                        null,
                        new RetryPolicy(100, Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(1))),
                TrafficListener.NONE);
        LanguageModel model =
                models.builder(settings(provider)).traffic(traffic).build();
        long calls = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ModelReply>> all = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                ModelRequest request = ModelRequest.of("question " + i);
                all.add(threads.submit(() -> model.reply(request)));
            }
            for (Future<ModelReply> one : all) {
                assertThat(one.get().text()).isEqualTo("fine");
                calls += one.get().usage().calls();
            }
        }
        assertThat(calls).isEqualTo(300 + turnedAway.get());
        assertThat(traffic.history()).extracting(LimitChange::cause).contains(LimitChange.Cause.RATE_LIMITED);
        assertThat(traffic.history()).extracting(LimitChange::limit).anyMatch(limit -> limit < 20);
    }

    private LanguageModel model(TrafficSettings settings) {
        return models.builder(settings(provider))
                .traffic(traffic(settings))
                .budget(budget)
                .replay(new Replay(store, ReplayMode.READ_WRITE))
                .build();
    }

    private Traffic traffic(TrafficSettings settings) {
        return new Traffic(settings, TrafficListener.NONE, time, () -> 0.5);
    }

    private static ModelSettings settings(FakeProvider provider) {
        return ModelSettings.of(Provider.OPENAI, "gpt-4o-mini-2024-07-18", provider.url(), Secret.of("key"));
    }
}
