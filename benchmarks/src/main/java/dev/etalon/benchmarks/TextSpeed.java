package dev.etalon.benchmarks;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.TextMetrics;
import dev.etalon.metrics.bleu.BleuOptions;
import dev.etalon.metrics.bleu.BleuTokenizer;
import dev.etalon.metrics.chrf.ChrfOptions;
import dev.etalon.metrics.edit.EditDistance;
import dev.etalon.metrics.meteor.MeteorOptions;
import dev.etalon.metrics.rouge.RougeOptions;
import dev.etalon.metrics.rouge.RougeType;
import dev.etalon.metrics.ter.TerOptions;
import dev.etalon.metrics.text.Normalisation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many pairs a second each text metric scores, summing up included: processor time of one thread, the median of the rounds after
 * the first third. Prints name, pairs a second and the corpus value, tabs between them. Arguments: a file of {@link TextPairs}, rounds.
 */
public final class TextSpeed {
    private static final double NANOSECONDS = 1e9;

    private final List<Sample> samples = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    private TextSpeed(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            samples.add(Sample.of("s" + samples.size(), "", line.substring(tab + 1)));
            answers.add(Answer.of(line.substring(0, tab)));
        }
    }

    /** Measures all metrics one after the other. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        TextSpeed speed = new TextSpeed(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        for (Map.Entry<String, Measure> entry : measures().entrySet()) {
            double[] seconds = new double[rounds];
            double value = 0;
            for (int round = 0; round < rounds; round++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                value = speed.value(entry.getValue());
                seconds[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / NANOSECONDS;
            }
            double[] warm = Arrays.copyOfRange(seconds, rounds / 3, rounds);
            Arrays.sort(warm);
            double rate = speed.samples.size() / warm[warm.length / 2];
            System.out.println(String.format(Locale.ROOT, "%s\t%.0f\t%.12f", entry.getKey(), rate, value));
        }
    }

    private static Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("BLEU 13a", TextMetrics.bleu(BleuOptions.DEFAULT));
        measures.put("BLEU intl", TextMetrics.bleu(BleuOptions.DEFAULT.withTokenizer(BleuTokenizer.INTERNATIONAL)));
        measures.put("BLEU char", TextMetrics.bleu(BleuOptions.DEFAULT.withTokenizer(BleuTokenizer.CHARACTERS)));
        measures.put("chrF2", TextMetrics.chrf(ChrfOptions.DEFAULT));
        measures.put("chrF2++", TextMetrics.chrf(ChrfOptions.PLUS_PLUS));
        measures.put("TER", TextMetrics.ter(TerOptions.DEFAULT));
        measures.put("ROUGE-1", TextMetrics.rouge(RougeOptions.DEFAULT.withType(RougeType.ngrams(1))));
        measures.put("ROUGE-2", TextMetrics.rouge(RougeOptions.DEFAULT.withType(RougeType.ngrams(2))));
        measures.put("ROUGE-L", TextMetrics.rouge(RougeOptions.DEFAULT));
        measures.put("ROUGE-L stemmed", TextMetrics.rouge(RougeOptions.DEFAULT.withStemmed(true)));
        measures.put("ROUGE-Lsum", TextMetrics.rouge(RougeOptions.DEFAULT.withType(RougeType.L_SUM)));
        measures.put("METEOR without synonyms", TextMetrics.meteor(MeteorOptions.DEFAULT.withSynonyms(false)));
        measures.put(
                "Levenshtein similarity", TextMetrics.editSimilarity(EditDistance.LEVENSHTEIN, Normalisation.NONE));
        return measures;
    }

    private double value(Measure measure) throws Exception {
        Summary.Reading reading = measure.summary().reading();
        double[] sums = new double[0];
        for (int i = 0; i < samples.size(); i++) {
            Score score = measure.scorer().score(samples.get(i), answers.get(i));
            double[] statistics = reading.statistics(score);
            if (sums.length == 0) {
                sums = new double[statistics.length];
            }
            for (int k = 0; k < sums.length; k++) {
                sums[k] += statistics[k];
            }
        }
        return reading.aggregates().get(0).value().applyAsDouble(sums);
    }
}
