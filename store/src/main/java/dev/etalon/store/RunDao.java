package dev.etalon.store;

import dev.etalon.core.run.Run;
import dev.etalon.store.json.RunCodec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The table runs. */
final class RunDao {
    private static final String BEGIN = """
            insert into runs (id, suite, started, finished, status, config, measures)
            values (?, ?, ?, null, 'RUNNING', ?, ?)
            on conflict (id) do update
            set finished = null, status = excluded.status, config = excluded.config, measures = excluded.measures
            """;
    private static final String FINISH = """
            update runs set status = ?, finished = ? where number = ?
            """;
    private static final String NUMBER = """
            select number from runs where id = ?
            """;
    private static final String FIND = """
            select id, suite, started, finished, status, config, measures
            from runs
            where id = ?
            """;
    private static final String ALL = """
            select id, suite, started, finished, status, config, measures
            from runs
            order by started desc, id desc
            """;

    private final Statements statements;

    RunDao(Statements statements) {
        this.statements = statements;
    }

    /** Begins a run or goes on with it. */
    void begin(Run run) throws SQLException {
        PreparedStatement statement = statements.of(BEGIN);
        statement.setString(1, run.id());
        statement.setString(2, run.suite());
        statement.setLong(3, run.started().toEpochMilli());
        statement.setString(4, RunCodec.encode(run.config()));
        statement.setString(5, RunCodec.encode(run.measures()));
        statement.executeUpdate();
    }

    void finish(long number, Run.Status status, Instant when) throws SQLException {
        PreparedStatement statement = statements.of(FINISH);
        statement.setString(1, status.name());
        statement.setLong(2, when.toEpochMilli());
        statement.setLong(3, number);
        statement.executeUpdate();
    }

    OptionalLong number(String id) throws SQLException {
        PreparedStatement statement = statements.of(NUMBER);
        statement.setString(1, id);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong("number")) : OptionalLong.empty();
        }
    }

    Optional<Run> find(String id) throws SQLException {
        PreparedStatement statement = statements.of(FIND);
        statement.setString(1, id);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(run(row)) : Optional.empty();
        }
    }

    List<Run> all() throws SQLException {
        List<Run> runs = new ArrayList<>();
        try (ResultSet row = statements.of(ALL).executeQuery()) {
            while (row.next()) {
                runs.add(run(row));
            }
        }
        return runs;
    }

    private static Run run(ResultSet row) throws SQLException {
        long finishedMillis = row.getLong("finished");
        @Nullable Instant finished = row.wasNull() ? null : Instant.ofEpochMilli(finishedMillis);
        return new Run(
                row.getString("id"),
                row.getString("suite"),
                Instant.ofEpochMilli(row.getLong("started")),
                finished,
                Run.Status.valueOf(row.getString("status")),
                RunCodec.decodeConfig(row.getString("config")),
                RunCodec.decodeMeasures(row.getString("measures")));
    }
}
