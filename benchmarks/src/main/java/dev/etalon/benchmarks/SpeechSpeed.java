package dev.etalon.benchmarks;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.SpeechMetrics;
import dev.etalon.metrics.edit.Rate;
import dev.etalon.metrics.text.Normalisation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Error rates of the pairs in a file, one thread, in processor time; prints a line of name, pairs a second and the pooled value.
 * Arguments: a file of lines with a reference, a tab and a transcript; a word for the lines; rounds.
 */
public final class SpeechSpeed {
    private record Pair(Sample sample, Answer answer) {}

    private SpeechSpeed() {}

    /** Prints the median of the rounds; half as many go before for the compiler's sake. */
    public static void main(String[] arguments) throws Exception {
        List<Pair> pairs = read(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[2]);
        for (Rate rate : List.of(Rate.WER, Rate.CER)) {
            Scorer scorer = SpeechMetrics.of(rate, Normalisation.NONE).scorer();
            long[] times = new long[rounds];
            double value = 0;
            for (int round = -rounds / 2; round < rounds; round++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                value = pooled(rate, scorer, pairs);
                long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                times[Math.max(0, round)] = time;
            }
            Arrays.sort(times);
            double speed = pairs.size() * 1e9 / times[rounds / 2];
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s: Etalon %,.0f pairs/s (value %.12f)%n",
                    arguments[1],
                    rate.label(),
                    speed,
                    value);
        }
    }

    private static double pooled(Rate rate, Scorer scorer, List<Pair> pairs) throws Exception {
        double[] sums = new double[4];
        for (Pair pair : pairs) {
            Score.Graded score = (Score.Graded) scorer.score(pair.sample(), pair.answer());
            for (int i = 0; i < sums.length; i++) {
                sums[i] += score.statistics().get(i);
            }
        }
        return rate.of(sums);
    }

    private static List<Pair> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .map(parts -> new Pair(Sample.of(parts[0], "", parts[0]), Answer.of(parts[1])))
                .toList();
    }
}
