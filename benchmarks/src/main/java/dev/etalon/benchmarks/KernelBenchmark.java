package dev.etalon.benchmarks;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.stats.Bootstrap;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Rows;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.SpeechMetrics;
import dev.etalon.metrics.TextMetrics;
import dev.etalon.metrics.bleu.BleuOptions;
import dev.etalon.metrics.chrf.ChrfOptions;
import dev.etalon.metrics.rouge.RougeOptions;
import dev.etalon.metrics.ter.TerOptions;
import dev.etalon.metrics.text.Normalisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One pair of 25 words by each kernel, and one bootstrap of 1,000 draws; {@code benchmarks/kernels.sh} runs it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class KernelBenchmark {
    private static final int PAIRS = 256;
    private static final int WORDS = 25;

    private final Measure bleu = TextMetrics.bleu(BleuOptions.DEFAULT);
    private final Measure chrf = TextMetrics.chrf(ChrfOptions.DEFAULT);
    private final Measure ter = TextMetrics.ter(TerOptions.DEFAULT);
    private final Measure rouge = TextMetrics.rouge(RougeOptions.DEFAULT);
    private final Measure wer = SpeechMetrics.wer(Normalisation.NONE);
    private final List<Sample> samples = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Rows before;
    private final Rows after;
    private int next;

    /** Pairs of made words, one in six of the answer's changed. */
    public KernelBenchmark() {
        Random random = new Random(7);
        for (int i = 0; i < PAIRS; i++) {
            List<String> reference = new ArrayList<>();
            List<String> answer = new ArrayList<>();
            for (int w = 0; w < WORDS; w++) {
                String word = "word" + random.nextInt(500);
                reference.add(word);
                answer.add(random.nextInt(6) == 0 ? "other" + random.nextInt(500) : word);
            }
            samples.add(Sample.of("s" + i, "", String.join(" ", reference)));
            answers.add(Answer.of(String.join(" ", answer)));
        }
        before = rows(random);
        after = rows(random);
    }

    private static Rows rows(Random random) {
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < 3_000; r++) {
            rows.add(random.doubles(10).toArray());
        }
        return Rows.of(rows);
    }

    @Benchmark
    public Score bleu() throws CallException, InterruptedException {
        return score(bleu);
    }

    @Benchmark
    public Score chrf() throws CallException, InterruptedException {
        return score(chrf);
    }

    @Benchmark
    public Score ter() throws CallException, InterruptedException {
        return score(ter);
    }

    @Benchmark
    public Score rougeL() throws CallException, InterruptedException {
        return score(rouge);
    }

    @Benchmark
    public Score wer() throws CallException, InterruptedException {
        return score(wer);
    }

    @Benchmark
    public Optional<Interval> pairedBootstrap() {
        return Bootstrap.ofDifference(before, after, sums -> sums[0] / sums[1], 1_000, 1)
                .percentile(0.95);
    }

    private Score score(Measure measure) throws CallException, InterruptedException {
        next = (next + 1) % PAIRS;
        return measure.scorer().score(samples.get(next), answers.get(next));
    }
}
