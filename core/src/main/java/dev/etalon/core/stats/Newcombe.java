package dev.etalon.core.stats;

/**
 * Intervals of the difference of two shares that are made of Wilson's interval of each share (Newcombe, "Interval estimation for the
 * difference between independent proportions", Statistics in Medicine 17, 1998, 873-890, method 10; and "Improved confidence
 * intervals for the difference between binomial proportions based on paired data", the same volume, 2635-2650, method 10).
 *
 * <p>With shares p, q, Wilson's ends [l, u] of p and [l', u'] of q, and d = q - p, the ends are
 * d - sqrt((q - l')^2 - 2 f (q - l') (u - p) + (u - p)^2) and d + sqrt((u' - q)^2 - 2 f (u' - q) (p - l) + (p - l)^2). Here f is 0 for
 * independent shares, and the correlation of the table, corrected towards 0, for paired ones. They are of use where no iteration is
 * wanted; {@link PairedShareInterval} is the one that comparisons show.
 */
public final class Newcombe {
    private Newcombe() {}

    /**
     * The interval of share after minus share before, on different cases.
     *
     * @param passedBefore from 0 to n of that side
     * @param before n of the first side, above 0
     * @param after n of the second side, above 0
     */
    public static Interval independent(
            double passedBefore, double before, double passedAfter, double after, double level) {
        Interval first = ShareIntervals.wilson(passedBefore, before, level);
        Interval second = ShareIntervals.wilson(passedAfter, after, level);
        return difference(passedBefore / before, first, passedAfter / after, second, 0)
                .by("Newcombe");
    }

    /**
     * The interval of share after minus share before, on the same cases.
     *
     * @param both cases that both sides passed
     * @param onlyBefore cases that only the first side passed
     * @param onlyAfter cases that only the second side passed
     * @param neither cases that no side passed
     */
    public static Interval paired(long both, long onlyBefore, long onlyAfter, long neither, double level) {
        double n = both + onlyBefore + onlyAfter + neither;
        double before = both + onlyBefore;
        double after = both + onlyAfter;
        double spread = before * (n - before) * after * (n - after);
        double agreement = (double) both * neither - (double) onlyBefore * onlyAfter;
        double corrected = agreement > 0 ? Math.max(0, agreement - n / 2) : agreement;
        double correlation = spread == 0 ? 0 : corrected / Math.sqrt(spread);
        Interval first = ShareIntervals.wilson(before, n, level);
        Interval second = ShareIntervals.wilson(after, n, level);
        return difference(before / n, first, after / n, second, correlation).by("paired Newcombe");
    }

    /**
     * The interval of the difference of any two estimates from an interval of each (method of variance estimates recovery: Zou and
     * Donner, Statistics in Medicine 27, 2008). Newcombe's is the case of two Wilson intervals.
     *
     * @param correlation of the two estimates, 0 where they are independent
     */
    public static Interval difference(
            double before, Interval ofBefore, double after, Interval ofAfter, double correlation) {
        double low = distance(after - ofAfter.low(), ofBefore.high() - before, correlation);
        double high = distance(ofAfter.high() - after, before - ofBefore.low(), correlation);
        double difference = after - before;
        return new Interval(
                difference - low,
                difference + high,
                ofBefore.level(),
                "difference of " + ofBefore.method() + " and " + ofAfter.method());
    }

    private static double distance(double one, double other, double correlation) {
        return Math.sqrt(Math.max(0, one * one - 2 * correlation * one * other + other * other));
    }
}
