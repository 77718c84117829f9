package dev.etalon.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** A write that waits for its transaction, and somebody who waits for it. */
final class PendingWrite {
    private final Writer.Write write;
    private final CompletableFuture<Boolean> committed = new CompletableFuture<>();

    PendingWrite(Writer.Write write) {
        this.write = write;
    }

    void apply(Session session) throws SQLException {
        write.on(session);
    }

    void succeed() {
        committed.complete(true);
    }

    void fail(Throwable reason) {
        committed.completeExceptionally(reason);
    }

    void await() throws InterruptedException {
        try {
            committed.get();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    void awaitUninterrupted() {
        try {
            committed.join();
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(Exception e) {
        return e.getCause() instanceof RuntimeException reason
                ? reason
                : new StoreException("the write failed: " + e.getCause(), e);
    }
}
