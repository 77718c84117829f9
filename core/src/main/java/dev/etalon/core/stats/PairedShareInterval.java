package dev.etalon.core.stats;

/**
 * The interval of the difference of two shares on the same cases: Tango's score interval (Statistics in Medicine 17, 1998), the
 * differences d with |b - c - n d| at most z times sqrt(n (2 q + d (1 - d))), where b and c are the cases that only the second and
 * only the first side passed, and q is the likeliest probability of the latter if the true difference is d. It is never degenerate,
 * and one side of it gives Tango's test of non-inferiority.
 */
public final class PairedShareInterval {
    private static final int HALVINGS = 60;

    private final long onlyBefore;
    private final long onlyAfter;
    private final long n;

    private PairedShareInterval(long onlyBefore, long onlyAfter, long n) {
        this.onlyBefore = onlyBefore;
        this.onlyAfter = onlyAfter;
        this.n = n;
    }

    /**
     * The interval of share after minus share before.
     *
     * @param onlyBefore cases that only the first side passed
     * @param onlyAfter cases that only the second side passed
     * @param n all cases, above 0
     */
    public static Interval tango(long onlyBefore, long onlyAfter, long n, double level) {
        if (n < 1 || onlyBefore < 0 || onlyAfter < 0 || onlyBefore + onlyAfter > n) {
            throw new IllegalArgumentException(
                    "not a table of paired shares: " + onlyBefore + " and " + onlyAfter + " of " + n);
        }
        PairedShareInterval table = new PairedShareInterval(onlyBefore, onlyAfter, n);
        double z = Quantiles.twoSidedNormal(level);
        double difference = (onlyAfter - onlyBefore) / (double) n;
        return new Interval(table.end(difference, -1, z), table.end(difference, 1, z), level, "Tango score");
    }

    /** Halves the way from the difference seen to the end of the scale, where the score grows past z. */
    private double end(double difference, double limit, double z) {
        double inside = difference;
        double outside = limit;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (inside + outside) / 2;
            if (Math.abs(score(middle)) <= z) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private double score(double d) {
        double distance = onlyAfter - onlyBefore - n * d;
        if (distance == 0) {
            return 0;
        }
        double linear = -(double) onlyAfter - onlyBefore + (2.0 * n - onlyAfter + onlyBefore) * d;
        double constant = -onlyBefore * d * (1 - d);
        double root = Math.sqrt(Math.max(0, linear * linear - 8.0 * n * constant));
        double q = Math.max(0, (root - linear) / (4.0 * n));
        return distance / Math.sqrt(Math.max(0, n * (2 * q + d * (1 - d))));
    }
}
