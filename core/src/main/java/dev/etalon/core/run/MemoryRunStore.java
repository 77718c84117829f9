package dev.etalon.core.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** Keeps runs in memory, for as long as the store itself is kept. */
public final class MemoryRunStore implements RunStore {
    private static final Comparator<Run> NEWEST_FIRST =
            Comparator.comparing(Run::started).thenComparing(Run::id).reversed();

    private final ConcurrentMap<String, MemoryRun> runs = new ConcurrentHashMap<>();

    @Override
    public RunJournal open(Run run) {
        return runs.computeIfAbsent(run.id(), id -> new MemoryRun(run)).open(run);
    }

    @Override
    public List<Run> runs() {
        return runs.values().stream().map(MemoryRun::run).sorted(NEWEST_FIRST).toList();
    }

    @Override
    public Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id)).map(MemoryRun::run);
    }

    @Override
    public Stream<Trial> trials(String runId) {
        MemoryRun run = runs.get(runId);
        if (run == null) {
            throw new IllegalArgumentException("no run has the id " + runId);
        }
        return run.trials();
    }

    @Override
    public void close() {}
}
