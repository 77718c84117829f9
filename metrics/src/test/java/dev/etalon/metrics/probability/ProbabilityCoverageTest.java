package dev.etalon.metrics.probability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.summary.Estimates;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.NumberMetrics;
import dev.etalon.metrics.number.NumberOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often nominal 95% intervals cover the truth. For areas and correlations about as often as they say. For a calibration error they
 * do not, and cannot: its estimate is biased upwards, most where there is little error to find.
 */
@Tag("slow")
class ProbabilityCoverageTest {
    private static final int REPETITIONS = 1_000;
    private static final ProbabilitySummary SUMMARY = new ProbabilitySummary(List.of("yes"), 10);

    @Test
    void ofCalibratedProbabilities() {
        Map<String, Double> coverage = probabilities("calibrated", 200, p -> p);
        assertThat(coverage.get("brier")).isBetween(0.93, 0.97);
        assertThat(coverage.get("auroc")).isBetween(0.93, 0.97);
        assertThat(coverage.get("auprc")).isBetween(0.91, 0.97);
        assertThat(coverage.get("ece")).isLessThan(0.5);
    }

    @Test
    void ofOverconfidentProbabilities() {
        Map<String, Double> coverage = probabilities("overconfident", 400, p -> 0.5 + 0.5 * (p - 0.5));
        assertThat(coverage.get("brier")).isBetween(0.93, 0.97);
        assertThat(coverage.get("auroc")).isBetween(0.93, 0.97);
        assertThat(coverage.get("auprc")).isBetween(0.91, 0.97);
    }

    /** Probabilities are 0.025, 0.075, ... 0.975, equally often. */
    private static Map<String, Double> probabilities(String name, int n, DoubleUnaryOperator chance) {
        double[] grid = new double[20];
        Arrays.setAll(grid, i -> (i + 0.5) / 20);
        double[] yes = Arrays.stream(grid).map(chance).toArray();
        double[] no = Arrays.stream(yes).map(p -> 1 - p).toArray();
        ScoredOutcomes truth = new ScoredOutcomes(grid, yes, no);
        double brier = 0;
        for (int i = 0; i < grid.length; i++) {
            brier += (yes[i] * (1 - grid[i]) * (1 - grid[i]) + no[i] * grid[i] * grid[i]) / grid.length;
        }
        Map<String, Double> truths = Map.of(
                "brier",
                brier,
                "auroc",
                Auroc.of(truth),
                "auprc",
                AveragePrecision.of(truth),
                "ece",
                CalibrationError.equalWidth(truth, 10),
                "ece-equal-mass",
                CalibrationError.equalMass(truth, 10));
        return coverage(name + ", n = " + n, SUMMARY, truths, random -> {
            List<Score> scores = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                double p = grid[random.nextInt(grid.length)];
                boolean happened = random.nextDouble() < chance.applyAsDouble(p);
                Forecast forecast = Forecast.of(p, happened);
                scores.add(new Score.Graded(forecast.brier(), forecast.statistics(true), Evidence.NONE));
            }
            return scores;
        });
    }

    /** Normal pairs with correlation 0.6: Kendall's tau is 2/pi arcsin 0.6, Spearman's rho 6/pi arcsin 0.3. */
    @Test
    void ofCorrelations() {
        Map<String, Double> truths = Map.of(
                "pearson", 0.6, "kendall", 2 / Math.PI * Math.asin(0.6), "spearman", 6 / Math.PI * Math.asin(0.3));
        Summary summary = NumberMetrics.number(NumberOptions.DEFAULT).summary();
        Map<String, Double> coverage = coverage("normal pairs, n = 100", summary, truths, random -> {
            List<Score> scores = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                double x = random.nextGaussian();
                double y = 0.6 * x + 0.8 * random.nextGaussian();
                scores.add(new Score.Graded(Math.abs(x - y), List.of(x, y), Evidence.NONE));
            }
            return scores;
        });
        coverage.forEach((name, share) -> assertThat(share).as(name).isBetween(0.92, 0.97));
    }

    private static Map<String, Double> coverage(
            String name, Summary summary, Map<String, Double> truths, Function<Random, List<Score>> experiment) {
        Random random = new Random(20_261_124);
        Map<String, Double> covered = new TreeMap<>();
        Map<String, Double> means = new TreeMap<>();
        truths.keySet().forEach(number -> covered.put(number, 0.0));
        for (int i = 0; i < REPETITIONS; i++) {
            Confidence confidence = new Confidence(0.95, 400, random.nextLong(), false);
            for (Estimate estimate : Estimates.over(experiment.apply(random), summary, confidence)) {
                Double truth = truths.get(estimate.name());
                if (truth != null && estimate.value() != null && estimate.interval() != null) {
                    covered.merge(estimate.name(), estimate.interval().contains(truth) ? 1.0 : 0, Double::sum);
                    means.merge(estimate.name(), estimate.value() / REPETITIONS, Double::sum);
                }
            }
        }
        covered.replaceAll((number, count) -> count / REPETITIONS);
        covered.forEach((number, share) -> System.out.printf(
                Locale.ROOT,
                "%s, %s: covered %.1f%%, truth %.4f, mean estimate %.4f%n",
                name,
                number,
                100 * share,
                truths.get(number),
                means.get(number)));
        return covered;
    }
}
