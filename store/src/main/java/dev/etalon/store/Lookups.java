package dev.etalon.store;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** Short reads, on one connection that is not the writer's: each sees all that is committed. */
final class Lookups implements AutoCloseable {
    private final SqliteDatabase database;
    private final Session session;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean closed;

    /** What to read. */
    @FunctionalInterface
    interface Lookup<T> {
        T on(Session session) throws SQLException;
    }

    Lookups(SqliteDatabase database) {
        this.database = database;
        session = new Session(database.reading());
    }

    <T> T read(Lookup<T> lookup) {
        turn.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the store " + database.file() + " is closed");
            }
            return lookup.on(session);
        } catch (SQLException e) {
            throw database.failure(e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            session.close();
        } catch (SQLException e) {
            throw database.failure(e);
        } finally {
            turn.unlock();
        }
    }
}
