package dev.etalon.core.run;

import dev.etalon.core.score.Score;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One writer of a run in memory: until it is closed. */
final class MemoryRunJournal implements RunJournal {
    private final MemoryRun run;
    private final AtomicBoolean closed = new AtomicBoolean();

    MemoryRunJournal(MemoryRun run) {
        this.run = run;
    }

    @Override
    public Optional<Trial> recorded(String sampleId, int repeat) {
        return live().recorded(sampleId, repeat);
    }

    @Override
    public boolean isEmpty() {
        return live().isEmpty();
    }

    @Override
    public void record(Trial trial) {
        live().record(trial);
    }

    @Override
    public void record(String sampleId, int repeat, Map<String, Score> scores) {
        live().record(sampleId, repeat, scores);
    }

    @Override
    public void finish(Run.Status status) {
        if (status == Run.Status.RUNNING) {
            throw new IllegalArgumentException("a run does not finish as RUNNING");
        }
        live().finish(status);
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            run.letGo();
        }
    }

    private MemoryRun live() {
        if (closed.get()) {
            throw new IllegalStateException("the journal of run " + run.run().id() + " is closed");
        }
        return run;
    }
}
