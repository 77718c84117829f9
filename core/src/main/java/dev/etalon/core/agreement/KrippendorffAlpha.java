package dev.etalon.core.agreement;

import dev.etalon.core.stats.Bootstrap;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Rows;
import java.util.List;
import java.util.Optional;

/**
 * Krippendorff's alpha ("Content Analysis", 1980, 2004): any number of raters, with gaps, at any level of measurement.
 *
 * <pre>
 * o(c,k) = sum over units with m &gt;= 2 ratings of n(c) (n(k) - [c = k]) / (m - 1)      the coincidences
 * alpha  = 1 - (n - 1) sum o(c,k) d(c,k) / sum n(c) n(k) d(c,k)
 * </pre>
 *
 * where n(c) is the sum of a row and n of all. The squared distance d is 0 or 1 (nominal), the square of the number of ratings
 * between the middles of the two categories (ordinal), (c - k)^2 (interval), ((c - k) / (c + k))^2 (ratio). Only ratings that can be
 * paired count. Where all of them are of one category chance would agree fully too, and alpha is undefined: some programs print 1.
 */
public final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    /** Declared categories stand for 0, 1, 2, ... at the levels of numbers. */
    public static Agreement of(Ratings ratings, Level level) {
        double[] sums = new double[ratings.categories() * ratings.categories()];
        ratings.counts().forEach(unit -> addCoincidences(sums, unit));
        return Agreement.of(ofCoincidences(sums, ratings.values(), level), "all ratings are of one category", ratings);
    }

    /** The percentile bootstrap over units; empty where it cannot be made. */
    public static Optional<Interval> interval(Ratings ratings, Level level, Confidence confidence) {
        List<double[]> rows = ratings.counts().stream()
                .filter(unit -> Ratings.raters(unit) > 1)
                .map(unit -> {
                    double[] row = new double[unit.length * unit.length];
                    addCoincidences(row, unit);
                    return row;
                })
                .toList();
        return Bootstrap.of(
                        Rows.of(rows),
                        sums -> ofCoincidences(sums, ratings.values(), level),
                        confidence.draws(),
                        confidence.seed())
                .percentile(confidence.level());
    }

    private static void addCoincidences(double[] sums, int[] unit) {
        int raters = Ratings.raters(unit);
        for (int c = 0; c < unit.length && raters > 1; c++) {
            for (int k = 0; k < unit.length && unit[c] > 0; k++) {
                int others = unit[k] - (c == k ? 1 : 0);
                sums[c * unit.length + k] += unit[c] * (double) others / (raters - 1);
            }
        }
    }

    /**
     * Alpha from added-up coincidences.
     *
     * @param coincidences the table by rows; that of two raters is their table plus its mirror image
     * @param values what each category stands for
     * @return NaN where it is undefined
     */
    public static double ofCoincidences(double[] coincidences, double[] values, Level level) {
        int q = values.length;
        double[] totals = new double[q];
        double n = 0;
        for (int i = 0; i < q * q && i < coincidences.length; i++) {
            totals[i / q] += coincidences[i];
            n += coincidences[i];
        }
        double[] positions = level == Level.ORDINAL ? middles(totals) : values;
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < q; c++) {
            for (int k = 0; k < q; k++) {
                double distance = distance(positions, c, k, level);
                int cell = c * q + k;
                observed += distance == 0 || cell >= coincidences.length ? 0 : coincidences[cell] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }
        return expected == 0 ? Double.NaN : 1 - (n - 1) * observed / expected;
    }

    /** Alpha for names, from each category's total over both raters and how often the two agree. */
    public static double nominalOfTwo(double[] totals, double agreed) {
        double n = 0;
        double squares = 0;
        for (double total : totals) {
            n += total;
            squares += total * total;
        }
        return n * n == squares ? Double.NaN : 1 - (n - 1) * (n - 2 * agreed) / (n * n - squares);
    }

    /** Where the middle rating of each category stands in the order of all. */
    private static double[] middles(double[] totals) {
        double[] middles = new double[totals.length];
        double below = 0;
        for (int c = 0; c < totals.length; c++) {
            middles[c] = below + totals[c] / 2;
            below += totals[c];
        }
        return middles;
    }

    private static double distance(double[] positions, int c, int k, Level level) {
        double apart = positions[c] - positions[k];
        return switch (level) {
            case NOMINAL -> c == k ? 0 : 1;
            case ORDINAL, INTERVAL -> apart * apart;
            case RATIO -> {
                double ratio = apart == 0 ? 0 : apart / (positions[c] + positions[k]);
                yield ratio * ratio;
            }
        };
    }
}
