package dev.etalon.store;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunConfig;
import dev.etalon.core.run.RunJournal;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program to be killed: it goes on with the run {@code r} and records trials from many threads as fast as it can, and prints the
 * ordinal of each when it is recorded.
 */
final class CrashingRecorder {
    private CrashingRecorder() {}

    public static void main(String[] arguments) {
        AtomicLong next = new AtomicLong(Long.parseLong(arguments[1]));
        RunJournal journal = Stores.open(Path.of(arguments[0])).runs().open(run());
        System.out.println("open");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                var unused = threads.submit(() -> {
                    while (true) {
                        Trial trial = trial(next.getAndIncrement());
                        journal.record(trial);
                        System.out.println(trial.ordinal());
                    }
                });
            }
        }
    }

    static Run run() {
        return new Run("r", "suite", Instant.EPOCH, null, Run.Status.RUNNING, new RunConfig(Map.of()), List.of());
    }

    static Trial trial(long ordinal) {
        Outcome outcome = new Outcome.Answered(Answer.of("answer " + ordinal));
        Map<String, Score> scores =
                Map.of("exact", Score.graded((double) (ordinal % 2)), "label", Score.labelled("a", "b"));
        return new Trial(ordinal, Sample.of("s" + ordinal, "input"), 0, outcome, scores);
    }
}
