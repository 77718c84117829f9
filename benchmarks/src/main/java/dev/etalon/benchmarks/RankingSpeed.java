package dev.etalon.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.etalon.metrics.ranking.Judgements;
import dev.etalon.metrics.ranking.RankedList;
import dev.etalon.metrics.ranking.RankingEvaluator;
import dev.etalon.metrics.ranking.RankingOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * MAP and nDCG of a TREC run, timed: the twin of {@code benchmarks/peers/ranking.py --speed}. Processor time of the
 * whole process, compiler and collector included, so that a busy machine says the same.
 */
public final class RankingSpeed {
    private static final int ROUNDS = 21;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final RankingEvaluator evaluator = new RankingEvaluator(RankingOptions.of("map", "ndcg", "ndcg@10"));

    private RankingSpeed() {}

    /** @param args the folder with {@code qrels.txt} and {@code run.txt} */
    public static void main(String[] args) throws IOException {
        new RankingSpeed().run(Path.of(args[0]));
    }

    private void run(Path folder) throws IOException {
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
        read(folder, grades, scores);
        timed("etalon, from maps", () -> means(lists(scores), judgements(grades)));
        Map<String, Judgements> judgements = judgements(grades);
        timed("etalon, judgements taken in before", () -> means(lists(scores), judgements));
        Map<String, RankedList> lists = lists(scores);
        timed("etalon, lists and judgements taken in before, not sorted", () -> means(lists, judgements));
        timed("etalon, from files", () -> {
            Map<String, Map<String, Integer>> freshGrades = new LinkedHashMap<>();
            Map<String, Map<String, Double>> freshScores = new LinkedHashMap<>();
            read(folder, freshGrades, freshScores);
            return means(lists(freshScores), judgements(freshGrades));
        });
    }

    private double[] means(Map<String, RankedList> lists, Map<String, Judgements> judgements) {
        double[] sums = new double[3];
        lists.forEach((topic, list) -> {
            double[] values = evaluator.evaluate(list, Objects.requireNonNull(judgements.get(topic)));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += values[i] / lists.size();
            }
        });
        return sums;
    }

    private static Map<String, RankedList> lists(Map<String, Map<String, Double>> scores) {
        Map<String, RankedList> lists = new LinkedHashMap<>();
        scores.forEach((topic, own) -> lists.put(topic, RankedList.of(own)));
        return lists;
    }

    private static Map<String, Judgements> judgements(Map<String, Map<String, Integer>> grades) {
        Map<String, Judgements> judgements = new LinkedHashMap<>();
        grades.forEach((topic, own) -> judgements.put(topic, Judgements.of(own)));
        return judgements;
    }

    private static void read(
            Path folder, Map<String, Map<String, Integer>> grades, Map<String, Map<String, Double>> scores) {
        lines(
                folder.resolve("qrels.txt"),
                words -> grades.computeIfAbsent(words[0], topic -> new LinkedHashMap<>())
                        .put(words[2], Integer.valueOf(words[3])));
        lines(
                folder.resolve("run.txt"),
                words -> scores.computeIfAbsent(words[0], topic -> new LinkedHashMap<>())
                        .put(words[2], Double.valueOf(words[4])));
    }

    private static void lines(Path file, Consumer<String[]> taker) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.lines().forEach(line -> taker.accept(line.split(" ", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void timed(String name, Supplier<double[]> work) {
        long[] times = new long[ROUNDS];
        double[] value = {};
        for (int i = 0; i < ROUNDS; i++) {
            long start = PROCESS.getProcessCpuTime();
            value = work.get();
            times[i] = PROCESS.getProcessCpuTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f ms (least %.1f; most, the first round, %.1f; value %s)%n",
                name,
                times[ROUNDS / 2] / 1e6,
                times[0] / 1e6,
                times[ROUNDS - 1] / 1e6,
                Arrays.toString(value));
    }
}
