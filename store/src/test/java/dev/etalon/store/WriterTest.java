package dev.etalon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.traffic.Usage;
import dev.etalon.store.json.ReplyCodec;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
    @TempDir
    Path folder;

    private Writer writer;
    private Lookups lookups;

    @BeforeEach
    void open() {
        Stores.open(folder).close();
        SqliteDatabase database = SqliteDatabase.at(folder.resolve("etalon.db"));
        writer = new Writer(database);
        lookups = new Lookups(database);
    }

    @AfterEach
    void close() {
        writer.close();
        lookups.close();
    }

    @Test
    void aWrongWriteFailsAloneInItsTransaction() throws Exception {
        List<Future<?>> writes = new ArrayList<>();
        CountDownLatch free = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var unused = threads.submit(() -> {
                writer.write(session -> awaitQuietly(free));
                return null;
            });
            for (int i = 0; i < 100; i++) {
                int number = i;
                writes.add(threads.submit(() -> {
                    writer.write(session -> keep(session, number));
                    return null;
                }));
            }
            free.countDown();
        }
        for (int i = 0; i < 100; i++) {
            if (i == 50) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(writes.get(50)::get)
                        .withCauseInstanceOf(StoreException.class)
                        .withMessageContaining("etalon.db")
                        .withMessageContaining("no such thing");
            } else {
                writes.get(i).get();
            }
            assertThat(has("k" + i)).isEqualTo(i != 50);
        }
    }

    @Test
    void survivesAnErrorOfAWrite() throws Exception {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> writer.write(session -> {
                    keep(session, 1);
                    throw new StackOverflowError("too deep");
                }));
        assertThat(has("k1")).isFalse();
        writer.write(session -> keep(session, 2));
        assertThat(has("k2")).isTrue();
    }

    @Test
    void writesDespiteInterruptsWhereAsked() {
        Thread.currentThread().interrupt();
        writer.writeUninterrupted(session -> keep(session, 1));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(has("k1")).isTrue();
    }

    @Test
    void givesUpWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> writer.write(session -> keep(session, 1)));
    }

    @Test
    void writesWhatIsQueuedBeforeItCloses() throws Exception {
        List<Future<?>> writes = new ArrayList<>();
        CountDownLatch free = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> {
                writer.write(session -> awaitQuietly(free));
                return null;
            });
            for (int i = 0; i < 20; i++) {
                int number = i;
                writes.add(threads.submit(() -> {
                    writer.write(session -> keep(session, 100 + number));
                    return null;
                }));
            }
            Thread.sleep(200);
            Future<?> closing = threads.submit(writer::close);
            free.countDown();
            closing.get();
            first.get();
        }
        for (int i = 0; i < 20; i++) {
            writes.get(i).get();
            assertThat(has("k" + (100 + i))).isTrue();
        }
        assertThatIllegalStateException().isThrownBy(() -> writer.write(session -> keep(session, 1)));
    }

    private static void keep(Session session, int number) throws SQLException {
        session.responses().keep("k" + number, "m", ReplyCodec.encode(REPLY));
        if (number == 50) {
            throw new SQLException("no such thing");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean has(String key) {
        return lookups.read(session -> session.responses().find(key)).isPresent();
    }

    private static final ModelReply REPLY = new ModelReply("", ModelReply.Finish.STOP, Usage.NONE, Duration.ZERO, "m");
}
