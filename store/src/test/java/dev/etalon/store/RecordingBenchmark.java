package dev.etalon.store;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunConfig;
import dev.etalon.core.run.RunJournal;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A program that measures recording and reading: arguments are how many trials, how many threads, and how many milliseconds each
 * thread waits for an answer before it records (0 keeps the queue full).
 */
final class RecordingBenchmark {
    private static final int SCORES = 3;

    private RecordingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int trials = Integer.parseInt(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        int wait = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("etalon-benchmark");
        try (Stores stores = Stores.open(folder)) {
            record(stores, trials, threads, wait);
            read(stores);
        }
        System.out.printf("%s holds %d MB: remove it%n", folder, Files.size(folder.resolve("etalon.db")) >> 20);
    }

    private static void record(Stores stores, int trials, int threads, int wait) {
        Run run = new Run("r", "suite", Instant.now(), null, Run.Status.RUNNING, new RunConfig(Map.of()), List.of());
        AtomicInteger next = new AtomicInteger();
        long[] nanoseconds = new long[trials];
        long start = System.nanoTime();
        try (RunJournal journal = stores.runs().open(run);
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                var unused = executor.submit(() -> {
                    for (int n = next.getAndIncrement(); n < trials; n = next.getAndIncrement()) {
                        Thread.sleep(wait);
                        long before = System.nanoTime();
                        journal.record(trial(n));
                        nanoseconds[n] = System.nanoTime() - before;
                    }
                    return null;
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanoseconds);
        System.out.printf(
                "recorded %d trials in %.1f s: %.0f rows/s%n", trials, seconds, trials * (1 + SCORES) / seconds);
        System.out.printf(
                "record() took ms: half %.1f, 99%% %.1f, longest %.1f%n",
                nanoseconds[trials / 2] / 1e6, nanoseconds[(int) (trials * 0.99)] / 1e6, nanoseconds[trials - 1] / 1e6);
    }

    private static void read(Stores stores) {
        long start = System.nanoTime();
        try (Stream<Trial> trials = stores.runs().trials("r")) {
            long whole = trials.filter(trial -> trial.scores().size() == SCORES).count();
            System.out.printf("read %d trials in %.1f s%n", whole, (System.nanoTime() - start) / 1e9);
        }
    }

    private static Trial trial(int number) {
        String input = "Is this sentence acceptable? Number " + number + " of a long list of sentences that we have.";
        Sample sample = Sample.of("sample-" + number, input, "yes").withMetadata("domain", "d" + number % 7);
        Map<String, Score> scores = Map.of(
                "exact", Score.graded((double) (number % 2)),
                "label", Score.labelled("yes", "no"),
                "wer", new Score.Graded(0.25, List.of(1.0, 4.0), Evidence.NONE));
        return new Trial(number, sample, 0, new Outcome.Answered(Answer.of("It is, number " + number)), scores);
    }
}
