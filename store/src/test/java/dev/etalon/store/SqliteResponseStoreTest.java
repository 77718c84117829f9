package dev.etalon.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ResponseStore;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteResponseStoreTest {
    @TempDir
    Path folder;

    private Stores stores;

    @BeforeEach
    void open() {
        stores = Stores.open(folder);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(stores.responses().find("k")).isEmpty();
    }

    @Test
    void keepsAReplyWithAllThatItCost() throws Exception {
        ModelReply reply = new ModelReply(
                "Да 😀",
                ModelReply.Finish.LENGTH,
                new Usage(1, 20, 3, new BigDecimal("0.00010")),
                Duration.ofNanos(987_654_321),
                "model-2026");
        stores.responses().keep("k", reply);
        assertThat(stores.responses().find("k")).contains(reply);
        assertThat(stores.responses().find("K")).isEmpty();
    }

    @Test
    void theFirstReplyStays() throws Exception {
        stores.responses().keep("k", reply("first"));
        stores.responses().keep("k", reply("second"));
        assertThat(stores.responses().find("k")).contains(reply("first"));
    }

    @Test
    void keepsRepliesWhenItIsClosed() throws Exception {
        stores.responses().keep("k", reply("kept"));
        stores.close();
        open();
        assertThat(stores.responses().find("k")).contains(reply("kept"));
    }

    @Test
    void agreesOnOneReplyWhenManyKeepOne() throws Exception {
        ResponseStore responses = stores.responses();
        List<Future<ModelReply>> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                ModelReply mine = reply("reply " + i);
                seen.add(threads.submit(() -> {
                    responses.keep("k", mine);
                    return responses.find("k").orElseThrow();
                }));
            }
        }
        ModelReply kept = responses.find("k").orElseThrow();
        for (Future<ModelReply> reply : seen) {
            assertThat(reply.get()).isEqualTo(kept);
        }
    }

    @Test
    void twoStoresOnOneFileWriteInTurn() throws Exception {
        try (Stores other = Stores.open(folder)) {
            for (int i = 0; i < 50; i++) {
                stores.responses().keep("mine " + i, reply("mine"));
                other.responses().keep("theirs " + i, reply("theirs"));
                other.responses().keep("mine " + i, reply("too late"));
                assertThat(stores.responses().find("theirs " + i)).contains(reply("theirs"));
                assertThat(other.responses().find("mine " + i)).contains(reply("mine"));
            }
        }
    }

    private static ModelReply reply(String text) {
        return new ModelReply(text, ModelReply.Finish.STOP, Usage.NONE, Duration.ofMillis(5), "m");
    }
}
