package dev.etalon.core.stats;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The paired permutation test: where two sides do not differ, each cluster's difference could as well have had the other sign
 * (Fisher, "The Design of Experiments", 1935). The statistic is the absolute sum of the differences. All sign patterns are tried
 * where they are few; else random ones are, and p = (k + 1) / (draws + 1), which is valid for any number of draws (Phipson and
 * Smyth, Statistical Applications in Genetics and Molecular Biology 9, 2010).
 */
public final class SignFlipTest {
    /** With at most this many differences that are not 0, all patterns are tried. */
    static final int MOST_ENUMERATED = 16;

    private SignFlipTest() {}

    /**
     * Tests that the differences are symmetric around 0.
     *
     * @param differences one per cluster, after minus before
     * @param draws random sign patterns
     */
    public static Significance of(double[] differences, int draws, long seed) {
        double[] moving = Arrays.stream(differences).filter(d -> d != 0).toArray();
        if (moving.length <= MOST_ENUMERATED) {
            return new Significance("paired permutation, exact", enumerated(moving));
        }
        return new Significance("paired permutation, " + draws + " draws", drawn(moving, draws, seed));
    }

    /** Half of the patterns will do: turning all signs round changes no absolute sum. */
    private static double enumerated(double[] moving) {
        if (moving.length == 0) {
            return 1;
        }
        double least = threshold(moving);
        long patterns = 1L << (moving.length - 1);
        long asFar = 0;
        for (long pattern = 0; pattern < patterns; pattern++) {
            double sum = 0;
            for (int i = 0; i < moving.length; i++) {
                sum += (pattern >> i & 1) == 0 ? moving[i] : -moving[i];
            }
            asFar += Math.abs(sum) >= least ? 1 : 0;
        }
        return asFar / (double) patterns;
    }

    private static double drawn(double[] moving, int draws, long seed) {
        double least = threshold(moving);
        RandomGenerator random = Generators.seeded(seed);
        long asFar = 0;
        for (int draw = 0; draw < draws; draw++) {
            asFar += Math.abs(randomSum(moving, random)) >= least ? 1 : 0;
        }
        return (asFar + 1.0) / (draws + 1.0);
    }

    private static double randomSum(double[] moving, RandomGenerator random) {
        double sum = 0;
        long signs = 0;
        for (int i = 0; i < moving.length; i++) {
            signs = i % Long.SIZE == 0 ? random.nextLong() : signs >>> 1;
            sum += (signs & 1) == 0 ? moving[i] : -moving[i];
        }
        return sum;
    }

    /** The sum seen, less what rounding may add: sums that are equal on paper must count as equal. */
    private static double threshold(double[] moving) {
        double all = Arrays.stream(moving).map(Math::abs).sum();
        return Math.abs(Arrays.stream(moving).sum()) - 1e-12 * all;
    }
}
