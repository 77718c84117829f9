package dev.etalon.core.run;

import dev.etalon.core.score.Score;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Keeps runs in memory, for library use and tests. */
public final class MemoryRunStore implements RunStore {
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Override
    public RunJournal open(Run run) {
        return kept.computeIfAbsent(run.id(), id -> new Kept(run));
    }

    @Override
    public List<Run> runs() {
        return kept.values().stream()
                .map(one -> one.run)
                .sorted(Comparator.comparing(Run::started).reversed())
                .toList();
    }

    @Override
    public Optional<Run> find(String id) {
        return Optional.ofNullable(kept.get(id)).map(one -> one.run);
    }

    @Override
    public Stream<Trial> trials(String runId) {
        Kept one = kept.get(runId);
        if (one == null) {
            throw new IllegalArgumentException("there is no run " + runId);
        }
        return one.trials.values().stream()
                .sorted(Comparator.comparingLong(Trial::ordinal).thenComparingInt(Trial::repeat));
    }

    @Override
    public void close() {}

    private record Key(String sampleId, int repeat) {}

    private static final class Kept implements RunJournal {
        private final Map<Key, Trial> trials = new ConcurrentHashMap<>();
        private volatile Run run;

        Kept(Run run) {
            this.run = run;
        }

        @Override
        public Optional<Trial> recorded(String sampleId, int repeat) {
            return Optional.ofNullable(trials.get(new Key(sampleId, repeat)));
        }

        @Override
        public boolean isEmpty() {
            return trials.isEmpty();
        }

        @Override
        public void record(Trial trial) {
            trials.put(new Key(trial.sample().id(), trial.repeat()), trial);
        }

        @Override
        public void record(String sampleId, int repeat, Map<String, Score> scores) {
            trials.computeIfPresent(new Key(sampleId, repeat), (key, trial) -> {
                Map<String, Score> all = new LinkedHashMap<>(trial.scores());
                all.putAll(scores);
                return new Trial(trial.ordinal(), trial.sample(), trial.repeat(), trial.outcome(), all);
            });
        }

        @Override
        public void finish(Run.Status status) {
            run = run.ended(status);
        }

        @Override
        public void close() {}
    }
}
