package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Repeats an experiment with a seed and prints how often something held. */
public final class Simulation {
    private static final long SEED = 20_261_124;

    private Simulation() {}

    /** The share of repetitions in which the experiment says true; printed under a name. */
    public static double share(String name, int repetitions, Predicate<RandomGenerator> experiment) {
        RandomGenerator random = Generators.seeded(SEED);
        int held = 0;
        for (int i = 0; i < repetitions; i++) {
            held += experiment.test(random) ? 1 : 0;
        }
        return print(name, held / (double) repetitions, repetitions + " repetitions");
    }

    /** Prints a share. */
    public static double print(String name, double share, String how) {
        System.out.printf(Locale.ROOT, "%-78s %6.2f%%  %s%n", name, 100 * share, how);
        return share;
    }

    /** Asserts that a nominal 95% interval covers in 94 to 96% of cases. */
    static void assertCovers(double coverage) {
        assertThat(coverage).isBetween(0.94, 0.96);
    }

    /** Asserts an error rate of at most 5%, with two standard errors of so many repetitions allowed. */
    public static void assertErrsAtMost5Percent(double rate, int repetitions) {
        assertThat(rate).isLessThanOrEqualTo(0.05 + 2 * Math.sqrt(0.05 * 0.95 / repetitions));
    }

    /** A sample from the gamma distribution of a whole shape and scale 1. */
    public static double gamma(int shape, RandomGenerator random) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum;
    }

    /** A sample from the beta distribution of whole parameters: on [0, 1], mean a / (a + b). */
    public static double beta(int a, int b, RandomGenerator random) {
        double one = gamma(a, random);
        return one / (one + gamma(b, random));
    }

    /** The difference of two independent samples from beta(2, 1). */
    static double betaDifference(RandomGenerator random) {
        double one = beta(2, 1, random);
        return beta(2, 1, random) - one;
    }
}
