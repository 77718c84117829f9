package dev.etalon.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.Verifiers;
import dev.etalon.verify.code.CodeOptions;
import dev.etalon.verify.code.java.JavaLanguage;
import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.Sandboxes;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Problems a second that are graded in the sandbox, by one worker and by two, and what one sandbox costs. Arguments: the folder of the
 * examples' data; how many problems.
 */
public final class CodeSpeed {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM = 6;
    private static final int RUNS = 21;

    private CodeSpeed() {}

    /** Prints a line for each measurement. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int most = Integer.parseInt(arguments[1]);
        overhead();
        CodeOptions java = CodeOptions.DEFAULT.withLanguage(new JavaLanguage(17));
        problems("HumanEval, Python", CodeOptions.DEFAULT, read(data.resolve("humaneval/canonical.jsonl"), most));
        problems("HumanEval-X, Java", java, read(data.resolve("humanevalx-java/canonical.jsonl"), most));
    }

    private static void problems(String name, CodeOptions options, List<Sample> samples) throws Exception {
        Scorer scorer = Verifiers.code(options).scorer();
        graded(scorer, samples.subList(0, WARM), 2);
        double alone = graded(scorer, samples, 1);
        double two = graded(scorer, samples, 2);
        say(
                "%s, %d problems: 1 worker %.2f/s, 2 workers %.2f/s, %.2f x",
                name, samples.size(), alone, two, two / alone);
    }

    private static double graded(Scorer scorer, List<Sample> samples, int workers) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<Score>> scores = new ArrayList<>();
            for (Sample sample : samples) {
                Answer answer = Answer.of(sample.text("answer").orElseThrow());
                scores.add(pool.submit(() -> scorer.score(sample, answer)));
            }
            for (Future<Score> score : scores) {
                if (!(score.get() instanceof Score.Graded graded && graded.value() == 1)) {
                    throw new IllegalStateException("a right solution did not pass: " + score.get());
                }
            }
        }
        return samples.size() * 1e9 / (System.nanoTime() - start);
    }

    private static void overhead() throws Exception {
        Sandbox sandbox = Sandboxes.auto().get(Assurance.NAMESPACED);
        for (List<String> command : List.of(List.of("/bin/true"), List.of("/usr/bin/python3", "-I", "-c", "pass"))) {
            Job job = new Job(command, Map.of(), null, Limits.DEFAULT);
            double bare = median(() -> new ProcessBuilder(command).start().waitFor());
            double inside = median(() -> {
                Finished finished = sandbox.run(job, new byte[0]);
                return finished.exitCode();
            });
            say(
                    "%s: bare %.1f ms, in the sandbox (%s) %.1f ms",
                    String.join(" ", command), bare, sandbox.description(), inside);
        }
    }

    private static double median(Callable<Integer> run) throws Exception {
        double[] times = new double[RUNS];
        for (int i = -3; i < RUNS; i++) {
            long start = System.nanoTime();
            if (run.call() != 0) {
                throw new IllegalStateException("it did not run");
            }
            times[Math.max(0, i)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static List<Sample> read(Path file, int most) throws Exception {
        List<Sample> samples = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null && samples.size() < most; line = reader.readLine()) {
                Map<String, Object> row = JSON.readValue(line, new TypeReference<>() {});
                samples.add(new Sample(String.valueOf(row.get("task_id")), "", List.of(), List.of(), row));
            }
        }
        return samples;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
