package dev.etalon.store;

import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunInUseException;
import dev.etalon.core.run.RunJournal;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.Trial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Runs in a database. */
final class JdbcRunStore implements RunStore {
    private final Connections connections;
    private final Runnable close;
    private final Set<JdbcRunJournal> journals = ConcurrentHashMap.newKeySet();

    JdbcRunStore(Connections connections, Runnable close) {
        this.connections = connections;
        this.close = close;
    }

    @Override
    public RunJournal open(Run run) {
        Path file = connections.database().lock("run-" + URLEncoder.encode(run.id(), StandardCharsets.UTF_8));
        ProcessLock lock =
                ProcessLock.tryTake(file).orElseThrow(() -> new RunInUseException(run.id(), ProcessLock.holder(file)));
        try {
            connections.writer().writeUninterrupted(session -> session.runs().begin(run));
            long number = number(run.id());
            JdbcRunJournal journal = new JdbcRunJournal(run.id(), number, lock, connections, journals::remove);
            journals.add(journal);
            return journal;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public List<Run> runs() {
        return connections.lookups().read(session -> session.runs().all());
    }

    @Override
    public Optional<Run> find(String id) {
        return connections.lookups().read(session -> session.runs().find(id));
    }

    @Override
    public Stream<Trial> trials(String runId) {
        return new TrialCursor(connections.database(), number(runId)).stream();
    }

    private long number(String id) {
        return connections
                .lookups()
                .read(session -> session.runs().number(id))
                .orElseThrow(() -> new IllegalArgumentException("no run has the id " + id));
    }

    /** Closes the journals that are still open. */
    void letGo() {
        journals.forEach(JdbcRunJournal::close);
    }

    @Override
    public void close() {
        close.run();
    }
}
