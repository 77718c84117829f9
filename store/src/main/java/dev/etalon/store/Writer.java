package dev.etalon.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes to a database. Whoever writes waits until his write is committed; meanwhile others queue up, and all
 * that has queued up goes into the next transaction. So one writer alone waits for one commit, and a thousand share one. A
 * transaction that fails is undone and its writes are tried one by one: only the wrong ones fail.
 */
final class Writer implements AutoCloseable {
    /** The most writes in the queue, and in one transaction. */
    private static final int GROUP = 1_024;

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final SqliteDatabase database;
    private final Session session;
    private final BlockingQueue<PendingWrite> queue = new ArrayBlockingQueue<>(GROUP);
    private final Thread thread;
    private volatile boolean closed;

    /** What to write; called again when its transaction failed. */
    @FunctionalInterface
    interface Write {
        void on(Session session) throws SQLException;
    }

    Writer(SqliteDatabase database) {
        this.database = database;
        session = new Session(database.writing());
        thread = Thread.ofPlatform().name("etalon-store-writer").daemon().start(this::run);
    }

    /** Writes, and returns when it is committed. Interrupted, it may be written or not. */
    void write(Write write) throws InterruptedException {
        PendingWrite pending = new PendingWrite(write);
        enqueue(pending);
        pending.await();
    }

    /** Writes, and returns when it is committed, however often the thread is interrupted meanwhile. */
    void writeUninterrupted(Write write) {
        boolean interrupted = Thread.interrupted();
        PendingWrite pending = new PendingWrite(write);
        while (true) {
            try {
                enqueue(pending);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        pending.awaitUninterrupted();
    }

    private void enqueue(PendingWrite pending) throws InterruptedException {
        boolean late = closed;
        if (!late) {
            queue.put(pending);
            // The thread ends with an empty queue after closing; what came in behind it is taken back.
            late = closed && queue.remove(pending);
        }
        if (late) {
            throw new IllegalStateException("the store " + database.file() + " is closed");
        }
    }

    private void run() {
        List<PendingWrite> group = new ArrayList<>(GROUP);
        while (!(closed && queue.isEmpty())) {
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(group, GROUP - 1);
            commit(group);
            group.clear();
        }
    }

    private void commit(List<PendingWrite> group) {
        try {
            session.begin();
        } catch (SQLException e) {
            group.forEach(pending -> pending.fail(database.failure(e)));
            return;
        }
        try {
            for (PendingWrite pending : group) {
                pending.apply(session);
            }
            session.commit();
        } catch (SQLException | RuntimeException | Error e) {
            undo();
            failOrSeparate(group, e);
            return;
        }
        group.forEach(PendingWrite::succeed);
    }

    private void undo() {
        try {
            session.rollback();
        } catch (SQLException e) {
            LOG.warn("cannot undo a transaction on {}", database.file(), e);
        }
    }

    private void failOrSeparate(List<PendingWrite> group, Throwable reason) {
        if (group.size() == 1) {
            group.getFirst().fail(reason instanceof SQLException e ? database.failure(e) : reason);
        } else {
            group.forEach(pending -> commit(List.of(pending)));
        }
    }

    /** Writes what is in the queue, and ends. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                wakeUp();
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        closeSession();
    }

    private void wakeUp() throws InterruptedException {
        queue.put(new PendingWrite(nothing -> {}));
    }

    private void closeSession() {
        try {
            session.close();
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }
}
