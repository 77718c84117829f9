package dev.etalon.rating.search;

import dev.etalon.core.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What choosing by itself is worth, by repeated cross-validation: in each fold the best candidate of the other answers is looked at on
 * this fold's, so that no answer is judged by a choice that has seen it. For small golden sets, where one split leaves too few answers
 * on both sides. (Varma and Simon, BMC Bioinformatics 7, 2006; the interval's standard error is that of Nadeau and Bengio, Machine
 * Learning 52, 2003, which counts that folds share their training answers.)
 *
 * @param accuracy the share of right verdicts of what was chosen, over all folds
 * @param low the lower end of its interval
 * @param high the upper end
 * @param folds of each repetition
 * @param repeats how often the answers were dealt anew
 * @param chosen by candidate, the share of folds in which it was chosen
 */
public record NestedChoice(double accuracy, double low, double high, int folds, int repeats, List<Double> chosen) {

    public NestedChoice {
        chosen = List.copyOf(chosen);
    }

    /**
     * Deals and chooses.
     *
     * @param right by candidate and answer
     * @throws IllegalArgumentException where a fold would be empty
     */
    static NestedChoice of(boolean[][] right, int folds, int repeats, double level, long seed) {
        int answers = right[0].length;
        if (folds < 2 || folds > answers || repeats < 1) {
            throw new IllegalArgumentException("cross-validation needs 2 folds or more and an answer for each, not "
                    + folds + " folds of " + answers + " answers");
        }
        Random random = new Random(seed);
        double[] chosen = new double[right.length];
        double[] shares = new double[folds * repeats];
        long hits = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            int[] fold = dealt(answers, folds, random);
            for (int out = 0; out < folds; out++) {
                boolean[] best = right[best(right, fold, out, chosen)];
                int held = out;
                long size =
                        IntStream.range(0, answers).filter(i -> fold[i] == held).count();
                long good = IntStream.range(0, answers)
                        .filter(i -> fold[i] == held && best[i])
                        .count();
                hits += good;
                shares[repeat * folds + out] = good / (double) size;
            }
        }
        double accuracy = hits / (double) (answers * (long) repeats);
        double error = Math.sqrt(variance(shares) * (1.0 / shares.length + 1.0 / (folds - 1)));
        double half = Quantiles.twoSidedNormal(level) * error;
        return new NestedChoice(
                accuracy,
                Math.max(0, accuracy - half),
                Math.min(1, accuracy + half),
                folds,
                repeats,
                Arrays.stream(chosen)
                        .map(times -> times / shares.length)
                        .boxed()
                        .toList());
    }

    private static int[] dealt(int answers, int folds, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, answers).boxed().toList());
        Collections.shuffle(order, random);
        int[] fold = new int[answers];
        for (int place = 0; place < answers; place++) {
            fold[order.get(place)] = place % folds;
        }
        return fold;
    }

    /** The earlier one of equals, as everywhere in a search. */
    private static int best(boolean[][] right, int[] fold, int out, double[] chosen) {
        int best = 0;
        long most = -1;
        for (int c = 0; c < right.length; c++) {
            boolean[] of = right[c];
            long hits = IntStream.range(0, of.length)
                    .filter(i -> fold[i] != out && of[i])
                    .count();
            if (hits > most) {
                most = hits;
                best = c;
            }
        }
        chosen[best]++;
        return best;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }
}
