package dev.etalon.benchmarks;

import dev.etalon.core.stats.ApproximateRandomisation;
import dev.etalon.core.stats.Bootstrap;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Rows;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Times the paired bootstrap and the approximate randomisation of BLEU on statistics that sacrebleu made. */
public final class Resampling {
    private static final int ROUNDS = 15;
    private static final int WIDTH = 10;

    private Resampling() {}

    public static void main(String[] arguments) throws IOException {
        List<double[]> one = new ArrayList<>();
        List<double[]> other = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            double[] row = Arrays.stream(line.split("\t"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            one.add(Arrays.copyOf(row, WIDTH));
            other.add(Arrays.copyOfRange(row, WIDTH, 2 * WIDTH));
        }
        Rows before = Rows.of(one);
        Rows after = Rows.of(other);
        timed(
                "paired bootstrap, 1,000 draws",
                () -> Bootstrap.ofDifference(before, after, Resampling::bleu, 1_000, 1)
                        .percentile(0.95)
                        .map(Interval::toString)
                        .orElse(""));
        timed(
                "approximate randomisation, 10,000 draws",
                () -> ApproximateRandomisation.of(before, after, Resampling::bleu, 10_000, 1)
                        .toString());
    }

    /** Lengths of answer and reference, then matches and n-grams of the orders 1 to 4. */
    private static double bleu(double[] sums) {
        double logs = 0;
        for (int order = 0; order < 4; order++) {
            logs += Math.log(sums[2 + order] / sums[6 + order]);
        }
        double brevity = sums[0] < sums[1] ? Math.exp(1 - sums[1] / sums[0]) : 1;
        return 100 * brevity * Math.exp(logs / 4);
    }

    private static void timed(String what, Supplier<String> work) {
        long[] wall = new long[ROUNDS];
        long[] processor = new long[ROUNDS];
        String result = "";
        for (int round = 0; round < ROUNDS; round++) {
            long wallStart = System.nanoTime();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            result = work.get();
            processor[round] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            wall[round] = System.nanoTime() - wallStart;
        }
        System.out.printf(
                "%s: first %.0f ms, median %.0f ms, of processor time %.0f ms: %s%n",
                what, wall[0] / 1e6, median(wall), median(processor), result);
    }

    private static double median(long[] nanoseconds) {
        return Arrays.stream(nanoseconds).sorted().toArray()[ROUNDS / 2] / 1e6;
    }
}
