package dev.etalon.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link ResponseStore} must do. */
public abstract class ResponseStoreContract {

    /** The store under test, empty at the beginning of each test; the same one for the whole of a test. */
    protected abstract ResponseStore store();

    @Test
    void findsNothingAtFirst() {
        assertThat(store().find("key")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ModelReply.Finish.class)
    void findsWhatWasKept(ModelReply.Finish finish) throws Exception {
        ModelReply reply = new ModelReply(
                "said",
                finish,
                new Usage(3, 120, 45, new BigDecimal("0.000123456789")),
                Duration.ofNanos(1_234_567_000L),
                "model-2026-11-24");
        store().keep("key", reply);
        assertThat(store().find("key")).contains(reply);
        assertThat(store().find("another key")).isEmpty();
    }

    @Test
    void keepsAReplyOfUnknownPriceAsUnknown() throws Exception {
        store().keep("key", reply("said", null));
        assertThat(store().find("key").orElseThrow().usage().dollars()).isNull();
    }

    @Test
    void keepsAnyTextAsItIs() throws Exception {
        String text = "naïve \uD83D\uDE80 Ж 中 \"quoted\" 'single' \\ back\r\n\ttab  {json: [1]} -- ; DROP TABLE x; "
                + "long ".repeat(50_000);
        store().keep("key", reply(text, BigDecimal.ONE));
        assertThat(store().find("key").orElseThrow().text()).isEqualTo(text);
        store().keep("empty", reply("", BigDecimal.ONE));
        assertThat(store().find("empty").orElseThrow().text()).isEmpty();
    }

    @Test
    void leavesAReplyThatIsKeptAlreadyAsItIs() throws Exception {
        store().keep("key", reply("first", BigDecimal.ONE));
        store().keep("key", reply("second", BigDecimal.TWO));
        assertThat(store().find("key").orElseThrow().text()).isEqualTo("first");
    }

    @Test
    void replacesAReplyWhenAskedTo() throws Exception {
        store().replace("key", reply("first", BigDecimal.ONE));
        store().replace("key", reply("second", BigDecimal.TWO));
        assertThat(store().find("key")).contains(reply("second", BigDecimal.TWO));
    }

    @Test
    void manyThreadsKeepTheSameKeyAndAgreeOnOneReply() throws Exception {
        ResponseStore store = store();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> seen = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                ModelReply mine = reply("reply " + i, BigDecimal.ONE);
                seen.add(threads.submit(() -> {
                    store.keep("key", mine);
                    return store.find("key").orElseThrow().text();
                }));
            }
            List<String> texts = new ArrayList<>();
            for (Future<String> one : seen) {
                texts.add(one.get());
            }
            assertThat(texts).containsOnly(store.find("key").orElseThrow().text());
        }
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        ResponseStore store = store();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String number = String.valueOf(i);
                all.add(threads.submit(() -> {
                    store.keep(number, reply(number, BigDecimal.ONE));
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        for (int i = 0; i < 200; i++) {
            assertThat(store.find(String.valueOf(i)).orElseThrow().text()).isEqualTo(String.valueOf(i));
        }
    }

    private static ModelReply reply(String text, BigDecimal dollars) {
        return new ModelReply(
                text, ModelReply.Finish.STOP, new Usage(1, 10, 5, dollars), Duration.ofMillis(250), "model");
    }
}
