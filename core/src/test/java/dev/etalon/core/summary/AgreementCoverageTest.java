package dev.etalon.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.agreement.AgreementWeights;
import dev.etalon.core.agreement.CohenKappa;
import dev.etalon.core.agreement.GwetCoefficient;
import dev.etalon.core.agreement.Level;
import dev.etalon.core.score.Score;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Simulation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nominal 95% intervals of averages over classes and of agreement, on tables of three classes with a known truth. */
@Tag("slow")
class AgreementCoverageTest {
    private static final int REPETITIONS = 2_000;
    private static final LabelScale SCALE = new LabelScale(List.of("a", "b", "c"), Level.ORDINAL);

    /** Probabilities of true (rows) and given (columns) labels. */
    private static final double[] EVEN = {.25, .05, .03, .06, .24, .04, .02, .06, .25};

    private static final double[] SKEWED = {.70, .06, .02, .05, .08, .02, .02, .02, .03};

    @Test
    void evenClasses() {
        check("even", EVEN, 100, 0.91);
        check("even", EVEN, 300, 0.93);
    }

    @Test
    void oneClassDominates() {
        check("skewed", SKEWED, 100, 0.89); // of 100 answers 7 are of the rarest class: macro F1 covers 91%
        check("skewed", SKEWED, 300, 0.91);
    }

    private static void check(String name, double[] table, int n, double least) {
        Map<String, Double> truths = truths(table);
        Map<String, Integer> covered = new HashMap<>();
        Random random = new Random(20_261_124);
        for (int i = 0; i < REPETITIONS; i++) {
            Confidence confidence = new Confidence(0.95, 500, random.nextLong(), false);
            for (Estimate estimate : Estimates.over(sample(table, n, random), Summaries.labels(SCALE), confidence)) {
                Interval interval = estimate.interval();
                Double truth = truths.get(estimate.name());
                if (truth != null && interval != null && interval.contains(truth)) {
                    covered.merge(estimate.name(), 1, Integer::sum);
                }
            }
        }
        truths.keySet().stream().sorted().forEach(number -> {
            double share = covered.getOrDefault(number, 0) / (double) REPETITIONS;
            Simulation.print(name + " table, n = " + n + ", " + number, share, REPETITIONS + " repetitions");
            assertThat(share).as(number).isBetween(least, 0.98);
        });
    }

    private static Map<String, Double> truths(double[] table) {
        double[] expected = new double[3];
        double[] given = new double[3];
        for (int i = 0; i < 9; i++) {
            expected[i / 3] += table[i];
            given[i % 3] += table[i];
        }
        double macro = 0;
        double balanced = 0;
        for (int k = 0; k < 3; k++) {
            macro += 2 * table[4 * k] / (expected[k] + given[k]) / 3;
            balanced += table[4 * k] / expected[k] / 3;
        }
        return Map.of(
                "macro-f1",
                macro,
                "balanced-accuracy",
                balanced,
                "kappa",
                CohenKappa.ofTable(table, 3, AgreementWeights.IDENTITY),
                "kappa-quadratic",
                CohenKappa.ofTable(table, 3, AgreementWeights.QUADRATIC),
                "ac1",
                GwetCoefficient.ofTable(table, 3, AgreementWeights.IDENTITY),
                "ac2-quadratic",
                GwetCoefficient.ofTable(table, 3, AgreementWeights.QUADRATIC));
    }

    private static List<Score> sample(double[] table, int n, Random random) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double at = random.nextDouble();
            int cell = 0;
            while (cell < 8 && at >= table[cell]) {
                at -= table[cell++];
            }
            scores.add(
                    Score.labelled(SCALE.labels().get(cell % 3), SCALE.labels().get(cell / 3)));
        }
        return scores;
    }
}
