package dev.etalon.store;

import dev.etalon.store.json.ScoreRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A connection with the DAOs on it. For one thread at a time. */
final class Session implements AutoCloseable {
    /** At once with the lock to write, so that a transaction does not fail half-way because another process was faster. */
    private static final String BEGIN = "begin immediate";

    private final Statements statements;
    private final RunDao runs;
    private final TrialDao trials;
    private final ScoreDao scores;
    private final ResponseDao responses;
    private final Set<TrialKey> gathered = new HashSet<>();

    Session(Connection connection) {
        statements = new Statements(connection);
        runs = new RunDao(statements);
        trials = new TrialDao(statements);
        scores = new ScoreDao(statements);
        responses = new ResponseDao(statements);
    }

    RunDao runs() {
        return runs;
    }

    TrialDao trials() {
        return trials;
    }

    ResponseDao responses() {
        return responses;
    }

    /** Records a trial in place of what was recorded of it; executed by {@link #commit} at the latest. */
    void record(TrialRow row) throws SQLException {
        gather(row.key());
        trials.record(row);
        scores.record(row.key(), row.scores());
    }

    /** Adds scores to a recorded trial; executed by {@link #commit} at the latest. */
    void record(TrialKey trial, List<ScoreRow> rows) throws SQLException {
        gather(trial);
        scores.record(trial, rows);
    }

    /** Batches go table by table, which would mix up two records of one trial. */
    private void gather(TrialKey trial) throws SQLException {
        if (!gathered.add(trial)) {
            flush();
            gathered.add(trial);
        }
    }

    private void flush() throws SQLException {
        if (!gathered.isEmpty()) {
            scores.flush(trials.flush());
            gathered.clear();
        }
    }

    void begin() throws SQLException {
        statements.of(BEGIN).execute();
    }

    void commit() throws SQLException {
        flush();
        statements.of("commit").execute();
    }

    void rollback() throws SQLException {
        gathered.clear();
        trials.forget();
        statements.clearBatches();
        statements.of("rollback").execute();
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }
}
