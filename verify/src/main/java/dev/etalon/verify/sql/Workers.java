package dev.etalon.verify.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Keeps workers for the next query, as many as there are processors. They end with this JVM. */
final class Workers {
    /** What tells workers apart: where they run, and the folder of databases that they see. */
    private record Kind(Sandbox sandbox, Optional<Path> folder) {}

    private static final Semaphore SLOTS =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
    private static final Map<Kind, Workers> ALL = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> ALL.values().forEach(Workers::closeAll), "etalon-sql-workers"));
    }

    private final Kind kind;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();

    private Workers(Kind kind) {
        this.kind = kind;
    }

    /** @param folder with databases; null where samples bring theirs */
    static Workers in(Sandbox sandbox, @Nullable Path folder) {
        return ALL.computeIfAbsent(new Kind(sandbox, Optional.ofNullable(folder)), Workers::new);
    }

    /** As {@link WorkerProcess#ask}, by whichever worker is free, or by a new one where {@code fresh} is true. */
    Optional<JsonNode> ask(ObjectNode order, Duration deadline, boolean fresh)
            throws IOException, SandboxException, InterruptedException {
        SLOTS.acquire();
        WorkerProcess worker = null;
        try {
            worker = fresh ? start() : take();
            return worker.ask(order, deadline);
        } finally {
            if (worker != null) {
                put(worker);
            }
            SLOTS.release();
        }
    }

    private WorkerProcess start() throws SandboxException, InterruptedException {
        return WorkerProcess.start(kind.sandbox(), kind.folder());
    }

    private WorkerProcess take() throws SandboxException, InterruptedException {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                WorkerProcess worker = idle.pop();
                if (worker.isUsable()) {
                    return worker;
                }
                worker.close();
            }
        }
        return start();
    }

    private void put(WorkerProcess worker) {
        if (!worker.isUsable()) {
            worker.close();
            return;
        }
        synchronized (idle) {
            idle.push(worker);
        }
    }

    private void closeAll() {
        synchronized (idle) {
            idle.forEach(WorkerProcess::close);
            idle.clear();
        }
    }
}
