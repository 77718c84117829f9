package dev.etalon.store;

import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunJournal;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.store.json.ScoreRow;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The writing side of one run in a database. Values become rows in the thread that records them, the writer only writes. */
final class JdbcRunJournal implements RunJournal {
    private final String id;
    private final long number;
    private final ProcessLock lock;
    private final Connections connections;
    private final Consumer<JdbcRunJournal> whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();

    JdbcRunJournal(
            String id, long number, ProcessLock lock, Connections connections, Consumer<JdbcRunJournal> whenClosed) {
        this.id = id;
        this.number = number;
        this.lock = lock;
        this.connections = connections;
        this.whenClosed = whenClosed;
    }

    @Override
    public Optional<Trial> recorded(String sampleId, int repeat) {
        requireOpen();
        return connections.lookups().read(session -> {
            try (ResultSet rows = session.trials().one(number, sampleId, repeat)) {
                return Optional.ofNullable(new TrialReader(rows).next());
            }
        });
    }

    @Override
    public boolean isEmpty() {
        requireOpen();
        return !connections.lookups().read(session -> session.trials().any(number));
    }

    @Override
    public void record(Trial trial) throws InterruptedException {
        requireOpen();
        TrialRow row = TrialRow.of(number, trial);
        connections.writer().write(session -> {
            session.record(row);
        });
    }

    @Override
    public void record(String sampleId, int repeat, Map<String, Score> scores) throws InterruptedException {
        requireOpen();
        List<ScoreRow> rows = TrialRow.scores(scores);
        connections.writer().write(session -> {
            TrialKey key = session.trials()
                    .key(number, sampleId, repeat)
                    .orElseThrow(() -> new IllegalArgumentException("repeat " + repeat + " of sample " + sampleId
                            + " is not recorded in run " + id + ": record the trial before its scores"));
            session.record(key, rows);
        });
    }

    @Override
    public void finish(Run.Status status) {
        if (status == Run.Status.RUNNING) {
            throw new IllegalArgumentException("a run does not finish as RUNNING");
        }
        requireOpen();
        Instant now = Instant.now();
        connections.writer().writeUninterrupted(session -> {
            session.runs().finish(number, status, now);
        });
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the journal of run " + id + " is closed");
        }
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            lock.close();
            whenClosed.accept(this);
        }
    }
}
