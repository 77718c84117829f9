package dev.etalon.store;

import dev.etalon.core.run.Trial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The trials of a run on a connection of their own, read as they are asked for: one state of the database, in flat memory. A trial
 * that is recorded meanwhile is not among them.
 */
final class TrialCursor extends AbstractSpliterator<Trial> implements AutoCloseable {
    private final SqliteDatabase database;
    private final Connection connection;
    private final TrialReader reader;

    TrialCursor(SqliteDatabase database, long run) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.database = database;
        connection = database.reading();
        try {
            reader = new TrialReader(new TrialDao(new Statements(connection)).all(run));
        } catch (SQLException e) {
            close();
            throw database.failure(e);
        }
    }

    Stream<Trial> stream() {
        return StreamSupport.stream(this, false).onClose(this::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Trial> action) {
        Trial trial;
        try {
            trial = reader.next();
        } catch (SQLException e) {
            throw database.failure(e);
        }
        if (trial == null) {
            return false;
        }
        action.accept(trial);
        return true;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }
}
