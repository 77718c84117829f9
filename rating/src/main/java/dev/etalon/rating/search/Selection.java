package dev.etalon.rating.search;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What taking the best of K does to its figure. Golden answers are drawn with replacement, the winner is taken on the draw and looked
 * at on all: the mean fall is the optimism, which is taken off the winner's figure (Efron and Tibshirani, "An Introduction to the
 * Bootstrap", 1993, chapter 17). Ties go to the earlier candidate.
 *
 * @param winner the place of the best candidate
 * @param seen its share of right verdicts
 * @param optimism by how much that is too high on the average, because it was chosen for it
 * @param picked by candidate, the share of draws in which it won
 */
record Selection(int winner, double seen, double optimism, List<Double> picked) {
    private static final int DRAWS = 2_000;

    static Selection of(boolean[][] right, long seed) {
        int answers = right[0].length;
        Random random = new Random(seed);
        int[] times = new int[answers];
        double[] picked = new double[right.length];
        double fall = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < answers; i++) {
                times[random.nextInt(answers)]++;
            }
            int winner = best(right, times);
            picked[winner] += 1.0 / DRAWS;
            fall += (hits(right[winner], times) - hits(right[winner], null)) / (double) answers / DRAWS;
        }
        int winner = best(right, null);
        return new Selection(
                winner,
                hits(right[winner], null) / (double) answers,
                Math.max(0, fall),
                Arrays.stream(picked).boxed().toList());
    }

    /** The winner's share of right verdicts on other answers of the same kind. */
    double honest() {
        return seen - optimism;
    }

    private static int best(boolean[][] right, int @Nullable [] times) {
        int best = 0;
        long most = -1;
        for (int c = 0; c < right.length; c++) {
            long hits = hits(right[c], times);
            if (hits > most) {
                most = hits;
                best = c;
            }
        }
        return best;
    }

    /** @param times how often each answer was drawn; null for once */
    private static long hits(boolean[] right, int @Nullable [] times) {
        long hits = 0;
        for (int i = 0; i < right.length; i++) {
            if (right[i]) {
                hits += times == null ? 1 : times[i];
            }
        }
        return hits;
    }
}
