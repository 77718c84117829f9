package dev.etalon.core.stats;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Two means on different cases (Welch, Biometrika 34, 1947): t = (b - a) / sqrt(A + B), where A and B are the squared standard errors,
 * with (A + B)^2 / (A^2 / (m - 1) + B^2 / (n - 1)) degrees of freedom. Where values come in clusters, m and n are the numbers of
 * clusters and the standard errors are robust.
 *
 * @param difference the second mean minus the first
 * @param standardError above 0
 */
public record Welch(double difference, double standardError, double degreesOfFreedom) {

    /** Empty where a side has fewer than two clusters, or nothing varies. */
    public static Optional<Welch> of(ClusteredMean before, ClusteredMean after) {
        if (before.clusters() < 2 || after.clusters() < 2) {
            return Optional.empty();
        }
        double first = before.standardError() * before.standardError();
        double second = after.standardError() * after.standardError();
        double variance = first + second;
        if (!(variance > 0)) {
            return Optional.empty();
        }
        double freedom = variance
                * variance
                / (first * first / (before.clusters() - 1.0) + second * second / (after.clusters() - 1.0));
        return Optional.of(new Welch(after.value() - before.value(), Math.sqrt(variance), freedom));
    }

    public Interval interval(double level) {
        double half = Quantiles.twoSidedT(level, degreesOfFreedom) * standardError;
        return new Interval(difference - half, difference + half, level, "Welch t");
    }

    /** The two-sided test that the means do not differ. */
    public Significance test() {
        double tail = TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(difference / standardError));
        return new Significance("Welch t", Math.min(1, 2 * tail));
    }
}
