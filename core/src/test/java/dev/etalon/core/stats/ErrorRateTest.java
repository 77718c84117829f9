package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where nothing differs, tests at 5% say so in at most 5% of cases; where something does, they find it as often as planned. */
@Tag("slow")
class ErrorRateTest {
    private static final int MANY = 10_000;
    private static final int FEWER = 3_000;

    @Test
    void mcNemar() {
        errs("McNemar exact, 100 pairs, 20% disagree", MANY, random -> mcNemar(100, 0.2, random, true));
        errs("McNemar exact, 500 pairs, 10% disagree", MANY, random -> mcNemar(500, 0.1, random, true));
        errs("McNemar mid-p, 500 pairs, 10% disagree", MANY, random -> mcNemar(500, 0.1, random, false));
    }

    private static double mcNemar(int n, double disagreement, RandomGenerator random, boolean exact) {
        int before = 0;
        int after = 0;
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            before += u < disagreement / 2 ? 1 : 0;
            after += u > 1 - disagreement / 2 ? 1 : 0;
        }
        return exact
                ? McNemar.exact(before, after).p()
                : McNemar.midP(before, after).p();
    }

    @Test
    void permutations() {
        errs("paired permutation exact, 12 pairs", MANY, random -> signFlip(12, random));
        errs("paired permutation drawn, 100 pairs", FEWER, random -> signFlip(100, random));
        errs(
                "paired permutation, 40 samples of 5 repeats",
                FEWER,
                random -> SignFlipTest.of(repeatDifferences(40, random), 999, random.nextLong())
                        .p());
    }

    private static double signFlip(int n, RandomGenerator random) {
        double[] differences = IntStream.range(0, n)
                .mapToDouble(i -> Simulation.betaDifference(random))
                .toArray();
        return SignFlipTest.of(differences, 999, random.nextLong()).p();
    }

    /** Both sides answer a sample equally well, but each has its own ease with it. */
    private static double[] repeatDifferences(int samples, RandomGenerator random) {
        double[] differences = new double[samples];
        for (int s = 0; s < samples; s++) {
            double before = Simulation.beta(2, 1, random);
            double after = Simulation.beta(2, 1, random);
            for (int r = 0; r < 5; r++) {
                differences[s] += (random.nextDouble() < after ? 1 : 0) - (random.nextDouble() < before ? 1 : 0);
            }
        }
        return differences;
    }

    @Test
    void randomisations() {
        errs(
                "approximate randomisation, error rate, 60 pairs",
                FEWER,
                random -> randomisation(sums -> sums[0] / sums[1], ErrorRateTest::errors, random));
        errs(
                "approximate randomisation, F1 of a rare class, 60 pairs",
                FEWER,
                random -> randomisation(sums -> 2 * sums[0] / (sums[1] + sums[2]), ErrorRateTest::answer, random));
    }

    private interface RowMaker {
        double[] row(double ease, RandomGenerator random);
    }

    private static double[] errors(double ease, RandomGenerator random) {
        double words = 5 + 20 * ease;
        return new double[] {words * ease * random.nextDouble(), words};
    }

    private static double[] answer(double ease, RandomGenerator random) {
        boolean expected = ease < 0.2;
        boolean given = random.nextDouble() < (expected ? 0.7 : 0.1);
        return new double[] {expected && given ? 1 : 0, given ? 1 : 0, expected ? 1 : 0};
    }

    private static double randomisation(ToDoubleFunction<double[]> statistic, RowMaker maker, RandomGenerator random) {
        List<double[]> before = new ArrayList<>();
        List<double[]> after = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double ease = random.nextDouble();
            before.add(maker.row(ease, random));
            after.add(maker.row(ease, random));
        }
        return ApproximateRandomisation.of(Rows.of(before), Rows.of(after), statistic, 499, random.nextLong())
                .p();
    }

    @Test
    void aFamilyOfTests() {
        int repetitions = 4_000;
        double rate = Simulation.share("Holm over 10 McNemar tests of dependent slices", repetitions, random -> {
            double[] p = new double[10];
            for (int i = 0; i < p.length; i++) {
                p[i] = i % 2 == 0 ? mcNemar(300, 0.3, random, true) : p[i - 1];
            }
            return Arrays.stream(Holm.adjust(p)).anyMatch(adjusted -> adjusted <= 0.05);
        });
        Simulation.assertErrsAtMost5Percent(rate, repetitions);
    }

    @Test
    void theSmallestDetectableDifferenceIsFoundInFourOfFiveCases() {
        double difference = Power.USUAL.detectablePairedShares(600, 0.2);
        double found = Simulation.share("power of McNemar mid-p at the detectable difference", MANY, random -> {
            int before = 0;
            int after = 0;
            for (int i = 0; i < 600; i++) {
                double u = random.nextDouble();
                before += u < (0.2 - difference) / 2 ? 1 : 0;
                after += u > 1 - (0.2 + difference) / 2 ? 1 : 0;
            }
            return McNemar.midP(before, after).p() <= 0.05;
        });
        assertThat(found).isBetween(0.77, 0.83);
    }

    private static void errs(String name, int repetitions, ToDoubleFunction<RandomGenerator> p) {
        double rate = Simulation.share(name, repetitions, random -> p.applyAsDouble(random) <= 0.05);
        Simulation.assertErrsAtMost5Percent(rate, repetitions);
    }
}
