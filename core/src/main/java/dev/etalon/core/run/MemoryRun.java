package dev.etalon.core.run;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** One run in memory. Writing is under its monitor; reading trials is not and sees what is there. */
final class MemoryRun {
    private record Position(long ordinal, int repeat) implements Comparable<Position> {
        private static final Comparator<Position> ORDER =
                Comparator.comparingLong(Position::ordinal).thenComparingInt(Position::repeat);

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    private final ConcurrentSkipListMap<Position, Trial> trials = new ConcurrentSkipListMap<>();
    private final Map<Long, Sample> samples = new HashMap<>();
    private final Map<String, Long> ordinals = new HashMap<>();
    private Run run;
    private boolean open;

    MemoryRun(Run run) {
        this.run = run;
    }

    synchronized RunJournal open(Run now) {
        if (open) {
            throw new RunInUseException(run.id(), "another journal of this process");
        }
        open = true;
        run = new Run(run.id(), run.suite(), run.started(), null, Run.Status.RUNNING, now.config(), now.measures());
        return new MemoryRunJournal(this);
    }

    synchronized Run run() {
        return run;
    }

    Stream<Trial> trials() {
        return trials.values().stream();
    }

    boolean isEmpty() {
        return trials.isEmpty();
    }

    synchronized Optional<Trial> recorded(String sampleId, int repeat) {
        return Optional.ofNullable(ordinals.get(sampleId)).map(ordinal -> trials.get(new Position(ordinal, repeat)));
    }

    synchronized void record(Trial trial) {
        Sample sample = keep(trial.ordinal(), trial.sample());
        trials.put(
                new Position(trial.ordinal(), trial.repeat()),
                new Trial(trial.ordinal(), sample, trial.repeat(), trial.outcome(), trial.scores()));
    }

    private Sample keep(long ordinal, Sample sample) {
        Sample first = samples.getOrDefault(ordinal, sample);
        if (ordinals.getOrDefault(sample.id(), ordinal) != ordinal
                || !first.id().equals(sample.id())) {
            throw new IllegalArgumentException("sample " + sample.id() + " cannot be recorded at ordinal " + ordinal
                    + ": the run has it at another one, or another sample there");
        }
        ordinals.put(sample.id(), ordinal);
        samples.put(ordinal, first);
        return first;
    }

    synchronized void record(String sampleId, int repeat, Map<String, Score> scores) {
        Trial trial = recorded(sampleId, repeat)
                .orElseThrow(() -> new IllegalArgumentException("repeat " + repeat + " of sample " + sampleId
                        + " is not recorded in run " + run.id() + ": record the trial before its scores"));
        Map<String, Score> all = new LinkedHashMap<>(trial.scores());
        all.putAll(scores);
        record(new Trial(trial.ordinal(), trial.sample(), repeat, trial.outcome(), all));
    }

    synchronized void finish(Run.Status status) {
        run = new Run(run.id(), run.suite(), run.started(), Instant.now(), status, run.config(), run.measures());
    }

    synchronized void letGo() {
        open = false;
    }
}
