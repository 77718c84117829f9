package dev.etalon.store;

import dev.etalon.core.model.ModelReply;
import dev.etalon.store.json.ReplyCodec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The table responses. */
final class ResponseDao {
    private static final String KEEP = """
            insert into responses (key, model, created, reply)
            values (?, ?, ?, ?)
            on conflict (key) do nothing
            """;
    private static final String REPLACE = """
            insert into responses (key, model, created, reply)
            values (?, ?, ?, ?)
            on conflict (key) do update set model = excluded.model, created = excluded.created, reply = excluded.reply
            """;
    private static final String FIND = """
            select reply from responses where key = ?
            """;

    private final Statements statements;

    ResponseDao(Statements statements) {
        this.statements = statements;
    }

    /** Keeps a reply unless there is one; {@code json} is the reply as {@link ReplyCodec} writes it. */
    void keep(String key, String model, String json) throws SQLException {
        write(KEEP, key, model, json);
    }

    /** Keeps a reply in place of the one there is. */
    void replace(String key, String model, String json) throws SQLException {
        write(REPLACE, key, model, json);
    }

    private void write(String sql, String key, String model, String json) throws SQLException {
        PreparedStatement statement = statements.of(sql);
        statement.setString(1, key);
        statement.setString(2, model);
        statement.setLong(3, Instant.now().toEpochMilli());
        statement.setString(4, json);
        statement.executeUpdate();
    }

    Optional<ModelReply> find(String key) throws SQLException {
        PreparedStatement statement = statements.of(FIND);
        statement.setString(1, key);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(ReplyCodec.decode(row.getString("reply"))) : Optional.empty();
        }
    }
}
