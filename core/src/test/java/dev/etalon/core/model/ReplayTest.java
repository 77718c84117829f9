package dev.etalon.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class ReplayTest {
    private static final ModelRequest REQUEST = ModelRequest.of("hello");

    private final MemoryResponseStore store = new MemoryResponseStore();
    private final FakeModel model = new FakeModel();

    @Test
    void asksOnceAndServesFromThenOn() throws Exception {
        Replay replay = new Replay(store, ReplayMode.READ_WRITE);
        LanguageModel stored = stored(model, replay);
        ModelReply first = stored.reply(REQUEST);
        Usage used = first.usage();
        assertThat(used.calls()).isEqualTo(1);
        assertThat(stored.reply(REQUEST))
                .isEqualTo(first.withUsage(new Usage(0, used.inputTokens(), used.outputTokens(), used.dollars())));
        assertThat(model.requests).hasSize(1);
        assertThat(replay.asked()).isEqualTo(1);
        assertThat(replay.served()).isEqualTo(1);
    }

    @Test
    void aRepeatIsAnotherReply() throws Exception {
        LanguageModel stored = stored(model, new Replay(store, ReplayMode.READ_WRITE));
        assertThat(stored.reply(REQUEST.withRepeat(0)).text())
                .isNotEqualTo(stored.reply(REQUEST.withRepeat(1)).text());
        assertThat(model.requests).hasSize(2);
    }

    @Test
    void replayOnlyServesWhatIsKeptAndAsksNothing() throws Exception {
        stored(model, new Replay(store, ReplayMode.READ_WRITE)).reply(REQUEST);
        Replay replay = new Replay(store, ReplayMode.REPLAY_ONLY);
        assertThat(stored(model, replay).reply(REQUEST).text()).isEqualTo("reply 1");
        CallException miss = catchThrowableOfType(
                CallException.class, () -> stored(model, replay).reply(ModelRequest.of("something else")));
        assertThat(miss.kind()).isEqualTo(FailureKind.REPLAY_MISS);
        assertThat(miss)
                .hasMessageContaining(RequestKey.of(FakeModel.ID, ModelRequest.of("something else")))
                .hasMessageContaining("Run once without replay-only");
        assertThat(model.requests).hasSize(1);
    }

    @Test
    void refreshAsksAgainAndReplaces() throws Exception {
        stored(model, new Replay(store, ReplayMode.READ_WRITE)).reply(REQUEST);
        stored(model, new Replay(store, ReplayMode.REFRESH)).reply(REQUEST);
        assertThat(stored(model, new Replay(store, ReplayMode.REPLAY_ONLY))
                        .reply(REQUEST)
                        .text())
                .isEqualTo("reply 2");
    }

    @ParameterizedTest
    @EnumSource(ModelReply.Finish.class)
    void keepsEveryReplyThatWasPaidFor(ModelReply.Finish finish) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        LanguageModel counting = request -> FakeModel.reply("reply " + calls.incrementAndGet(), finish);
        LanguageModel stored = stored(counting, new Replay(store, ReplayMode.READ_WRITE));
        stored.reply(REQUEST);
        stored.reply(REQUEST);
        assertThat(calls).hasValue(1);
    }

    @Test
    void neverKeepsAnError() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        LanguageModel flaky = request -> {
            if (calls.incrementAndGet() == 1) {
                throw new CallException(FailureKind.SERVER, "HTTP 500");
            }
            return FakeModel.reply("fine", ModelReply.Finish.STOP);
        };
        LanguageModel stored = stored(flaky, new Replay(store, ReplayMode.READ_WRITE));
        assertThatThrownBy(() -> stored.reply(REQUEST)).hasMessage("HTTP 500");
        assertThat(stored.reply(REQUEST).text()).isEqualTo("fine");
    }

    @Test
    void equalRequestsInFlightAreOneCall() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        LanguageModel slow = request -> {
            calls.incrementAndGet();
            inside.countDown();
            answer.await();
            return FakeModel.reply("the one", ModelReply.Finish.STOP);
        };
        Replay replay = new Replay(store, ReplayMode.READ_WRITE);
        LanguageModel stored = stored(slow, replay);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ModelReply>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(threads.submit(() -> stored.reply(REQUEST)));
            }
            inside.await();
            answer.countDown();
            for (Future<ModelReply> one : all) {
                assertThat(one.get().text()).isEqualTo("the one");
            }
        }
        assertThat(calls).hasValue(1);
        assertThat(replay.served()).isEqualTo(99);
    }

    @Test
    void theFailureOfTheOneCallIsThatOfAllWhoWait() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        LanguageModel broken = request -> {
            inside.countDown();
            answer.await();
            throw new CallException(FailureKind.REJECTED, "HTTP 400");
        };
        LanguageModel stored = stored(broken, new Replay(store, ReplayMode.READ_WRITE));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ModelReply> first = threads.submit(() -> stored.reply(REQUEST));
            inside.await();
            Future<ModelReply> second = threads.submit(() -> stored.reply(REQUEST));
            answer.countDown();
            for (Future<ModelReply> one : List.of(first, second)) {
                ExecutionException failed = catchThrowableOfType(ExecutionException.class, one::get);
                assertThat(failed.getCause())
                        .isInstanceOfSatisfying(
                                CallException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.REJECTED));
            }
        }
    }

    @Test
    void whoWaitsAsksByItselfWhenTheCallIsGivenUp() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        LanguageModel model = request -> {
            if (calls.incrementAndGet() == 1) {
                inside.countDown();
                new CountDownLatch(1).await();
            }
            return FakeModel.reply("second", ModelReply.Finish.STOP);
        };
        LanguageModel stored = stored(model, new Replay(store, ReplayMode.READ_WRITE));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ModelReply> first = threads.submit(() -> stored.reply(REQUEST));
            inside.await();
            Future<ModelReply> second = threads.submit(() -> stored.reply(REQUEST));
            first.cancel(true);
            assertThat(second.get().text()).isEqualTo("second");
        }
        assertThat(calls).hasValue(2);
    }

    private static LanguageModel stored(LanguageModel model, Replay replay) {
        return new StoredModel(FakeModel.ID, model, replay);
    }
}
