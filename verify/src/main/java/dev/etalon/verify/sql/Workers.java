package dev.etalon.verify.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Keeps workers for the next query, as many as there are processors. They end with this JVM. */
final class Workers {
    private static final Workers SHARED = new Workers();

    private final Semaphore slots =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();

    private Workers() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAll, "etalon-sql-workers"));
    }

    static Workers shared() {
        return SHARED;
    }

    /** As {@link WorkerProcess#ask}, by whichever worker is free. */
    Optional<JsonNode> ask(ObjectNode order, Duration deadline) throws IOException, InterruptedException {
        slots.acquire();
        WorkerProcess worker = null;
        try {
            worker = take();
            return worker.ask(order, deadline);
        } finally {
            if (worker != null) {
                put(worker);
            }
            slots.release();
        }
    }

    private WorkerProcess take() throws IOException {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                WorkerProcess worker = idle.pop();
                if (worker.isUsable()) {
                    return worker;
                }
                worker.close();
            }
        }
        return WorkerProcess.start();
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
