package dev.etalon.store;

import dev.etalon.store.json.ScoreRow;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** The table scores. Writes are gathered until {@link #flush}. */
final class ScoreDao {
    private static final String DROP = """
            delete from scores where run = ? and ordinal = ? and repeat = ?
            """;
    private static final String RECORD = """
            insert into scores (
                run, ordinal, repeat, measure, kind, value, label, expected, failure, message, statistics, evidence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (run, ordinal, repeat, measure) do update
            set kind = excluded.kind, value = excluded.value, label = excluded.label, expected = excluded.expected,
                failure = excluded.failure, message = excluded.message, statistics = excluded.statistics,
                evidence = excluded.evidence
            """;

    private final Statements statements;

    ScoreDao(Statements statements) {
        this.statements = statements;
    }

    void record(TrialKey trial, List<ScoreRow> scores) throws SQLException {
        PreparedStatement statement = statements.of(RECORD);
        for (ScoreRow score : scores) {
            bind(statement, trial);
            statement.setString(4, score.measure());
            statement.setString(5, score.kind());
            statement.setObject(6, score.value(), Types.DOUBLE);
            statement.setString(7, score.label());
            statement.setString(8, score.expected());
            statement.setString(9, score.failure());
            statement.setString(10, score.message());
            statement.setString(11, score.statistics());
            statement.setString(12, score.evidence());
            statement.addBatch();
        }
    }

    private static void bind(PreparedStatement statement, TrialKey trial) throws SQLException {
        statement.setLong(1, trial.run());
        statement.setLong(2, trial.ordinal());
        statement.setInt(3, trial.repeat());
    }

    /** Drops the old scores of these trials, and executes what was gathered. */
    void flush(List<TrialKey> replaced) throws SQLException {
        if (!replaced.isEmpty()) {
            PreparedStatement statement = statements.of(DROP);
            for (TrialKey trial : replaced) {
                bind(statement, trial);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        statements.of(RECORD).executeBatch();
    }
}
