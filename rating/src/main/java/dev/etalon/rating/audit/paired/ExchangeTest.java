package dev.etalon.rating.audit.paired;

import dev.etalon.core.stats.Significance;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact test that changed items are judged as unchanged ones are judged again. Of each item there are marks (0 or 1) of its changed
 * forms and of its plain repeats. Where the change does nothing, all marks of an item come from the same draw, so given how many of
 * them are 1, each is as likely to stand on a changed form as on a repeat: the number of ones on the changed forms is hypergeometric,
 * and their sum over items is the convolution. With one form and one repeat it is the one-sided exact McNemar test; with more repeats
 * it uses them all. Fisher's conditional argument, stratified by item as by Mantel and Haenszel ("Statistical aspects of the analysis
 * of data from retrospective studies", Journal of the National Cancer Institute 22, 1959), with exact tails.
 */
public final class ExchangeTest {
    private final List<double[]> items = new ArrayList<>();
    private long seen;

    /**
     * Adds an item; one without a form or without a repeat says nothing.
     *
     * @param ones of the changed forms that are marked
     * @param forms how many changed forms there are
     * @param plainOnes of the repeats that are marked
     * @param repeats how many repeats there are
     */
    public void add(int ones, int forms, int plainOnes, int repeats) {
        if (ones < 0 || ones > forms || plainOnes < 0 || plainOnes > repeats) {
            throw new IllegalArgumentException(
                    "marks must fit: " + ones + " of " + forms + ", " + plainOnes + " of " + repeats);
        }
        if (forms > 0 && repeats > 0) {
            seen += ones;
            items.add(hypergeometric(forms, repeats, ones + plainOnes));
        }
    }

    /** How many items it rests on. */
    public int items() {
        return items.size();
    }

    /** That changed forms are marked more often; 1 where there is no item. */
    public Significance more() {
        double[] sums = {1};
        for (double[] item : items) {
            sums = convolved(sums, item);
        }
        double tail = 0;
        for (int sum = Math.toIntExact(seen); sum < sums.length; sum++) {
            tail += sums[sum];
        }
        return new Significance("exact conditional, one-sided", items.isEmpty() ? 1 : Math.min(1, tail));
    }

    /** P(j of the marks stand on the changed forms) for j from 0 to their number. */
    private static double[] hypergeometric(int forms, int repeats, int marks) {
        double[] probabilities = new double[forms + 1];
        double all = choose(forms + repeats, marks);
        for (int j = Math.max(0, marks - repeats); j <= Math.min(forms, marks); j++) {
            probabilities[j] = choose(forms, j) * choose(repeats, marks - j) / all;
        }
        return probabilities;
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    private static double[] convolved(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum[i + j] += a[i] * b[j];
            }
        }
        return sum;
    }
}
