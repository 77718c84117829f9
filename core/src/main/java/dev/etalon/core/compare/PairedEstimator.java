package dev.etalon.core.compare;

import dev.etalon.core.stats.ApproximateRandomisation;
import dev.etalon.core.stats.Bootstrap;
import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.McNemar;
import dev.etalon.core.stats.PairedShareInterval;
import dev.etalon.core.stats.Power;
import dev.etalon.core.stats.Quantiles;
import dev.etalon.core.stats.Rows;
import dev.etalon.core.stats.SignFlipTest;
import dev.etalon.core.stats.Significance;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Aggregate.Form;
import dev.etalon.core.summary.Calibration;
import dev.etalon.core.summary.Correction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The difference of one aggregate between two sides of the same pairs: its value, interval and test, by the kind of number. Shares of
 * independent pairs: Tango's interval and McNemar's exact test. Means, and shares of pairs in clusters: a t interval over the
 * clusters' differences and a permutation test. Functions: a paired bootstrap and an approximate randomisation.
 */
final class PairedEstimator {
    private static final int PERMUTATIONS = 9_999;

    private final PairedTally tally;
    private final Aggregate aggregate;
    private final Confidence confidence;
    private final Rows before;
    private final Rows after;
    private @Nullable Bootstrap bootstrap;

    /** @param tally with at least one pair */
    PairedEstimator(PairedTally tally, Aggregate aggregate, Confidence confidence) {
        this.tally = tally;
        this.aggregate = aggregate;
        this.confidence = confidence;
        this.before = tally.baseline().rows();
        this.after = tally.candidate().rows();
    }

    double baseline() {
        return corrected(seenBaseline());
    }

    double candidate() {
        return corrected(seenCandidate());
    }

    double difference() {
        return correctedDifference(seenDifference());
    }

    /** A difference of the shares that the scorer sees as one of the true shares; any other number as it is. */
    private double correctedDifference(double seen) {
        Correction correction = aggregate.correction();
        return correction == null ? seen : correction.difference(seen);
    }

    private double corrected(double seen) {
        Correction correction = aggregate.correction();
        return correction == null ? aggregate.reported(seen) : correction.value(seen);
    }

    private double seenBaseline() {
        return aggregate.value().applyAsDouble(before.sum());
    }

    private double seenCandidate() {
        return aggregate.value().applyAsDouble(after.sum());
    }

    double seenDifference() {
        return seenCandidate() - seenBaseline();
    }

    /** The interval at the level asked for; empty where there is too little data. */
    Optional<Interval> interval() {
        Calibration calibration = aggregate.calibration();
        if (calibration != null) {
            return calibrated(calibration);
        }
        Correction correction = aggregate.correction();
        return correction == null
                ? seenInterval()
                : seenInterval().map(seen -> {
                    double error = seen.width() / (2 * Quantiles.twoSidedNormal(seen.level()));
                    Interval made = correction.difference(seenDifference(), error, seen.level());
                    return made.by(seen.method() + ", " + made.method());
                });
    }

    private Optional<Interval> calibrated(Calibration calibration) {
        if (before.size() < 2) {
            return Optional.empty();
        }
        double error = differences().standardError();
        Interval made = calibration.difference(before.sum(), after.sum(), error, confidence.level());
        return Optional.of(overGroups(onScale(made)));
    }

    private Optional<Interval> seenInterval() {
        double level = confidence.level();
        if (isTable()) {
            return Optional.of(PairedShareInterval.tango(
                    tally.onlyBaselinePassed(), tally.onlyCandidatePassed(), tally.n(), level));
        }
        Optional<Interval> made = isFunction()
                ? bootstrap().percentile(level)
                : before.size() > 1 ? Optional.of(differences().t(level)) : Optional.empty();
        return made.flatMap(this::widened).map(this::onScale).map(this::overGroups);
    }

    /** The test that the sides do not differ. */
    Significance test() {
        if (isTable()) {
            return McNemar.exact(tally.onlyBaselinePassed(), tally.onlyCandidatePassed());
        }
        return isFunction()
                ? ApproximateRandomisation.of(before, after, aggregate.value(), PERMUTATIONS, confidence.seed())
                : SignFlipTest.of(clusterDifferences(), PERMUTATIONS, confidence.seed());
    }

    /** The smallest difference that would have been seen; empty where the spread is not known. */
    Optional<Double> detectable(Power power) {
        return seenDetectable(power).map(seen -> Math.abs(correctedDifference(seen)));
    }

    private Optional<Double> seenDetectable(Power power) {
        if (isTable()) {
            long disagreements = tally.onlyBaselinePassed() + tally.onlyCandidatePassed();
            double smoothed = (disagreements + 1.0) / (tally.n() + 2.0);
            return Optional.of(power.detectablePairedShares((double) tally.n(), smoothed));
        }
        double error = isFunction()
                ? bootstrap().standardError()
                : before.size() > 1 ? differences().standardError() : Double.NaN;
        return error > 0 ? Optional.of(power.detectable(error)) : Optional.empty();
    }

    /** Whether the tally's table of passed and failed is the one of this aggregate. */
    private boolean isTable() {
        long gained = tally.onlyCandidatePassed() - tally.onlyBaselinePassed();
        return aggregate.form() == Form.SHARE
                && tally.isTable()
                && Math.abs(gained / (double) tally.n() - seenDifference()) < 1e-9;
    }

    private boolean isFunction() {
        return aggregate.form() == Form.FUNCTION;
    }

    private Bootstrap bootstrap() {
        Bootstrap known = bootstrap;
        if (known == null) {
            known = Bootstrap.ofDifference(before, after, aggregate.value(), confidence.draws(), confidence.seed());
            bootstrap = known;
        }
        return known;
    }

    /** Over the clusters themselves where they were not dealt into groups, or did not need to be. */
    private ClusteredMean differences() {
        return exact().orElseGet(this::differencesOfRows);
    }

    private Optional<ClusteredMean> exact() {
        return tally.baseline().dealt() ? tally.exactDifference(aggregate) : Optional.empty();
    }

    private ClusteredMean differencesOfRows() {
        double[] counts = new double[before.size()];
        for (int r = 0; r < counts.length; r++) {
            counts[r] = aggregate.count().applyAsDouble(before.row(r));
        }
        return ClusteredMean.of(clusterDifferences(), counts);
    }

    private double[] clusterDifferences() {
        double[] differences = new double[before.size()];
        for (int r = 0; r < differences.length; r++) {
            differences[r] = aggregate.total(after.row(r)) - aggregate.total(before.row(r));
        }
        return differences;
    }

    /**
     * Where no cluster differs, the data show no width. On a scale with two ends it is that of a table without disagreements, one case
     * a cluster, each worth the whole scale.
     */
    private Optional<Interval> widened(Interval interval) {
        if (interval.width() > 0) {
            return Optional.of(interval);
        }
        if (!aggregate.bounded() || interval.low() != 0) {
            return Optional.empty();
        }
        double length = aggregate.highest() - aggregate.lowest();
        Interval unit = PairedShareInterval.tango(0, 0, before.size(), interval.level());
        return Optional.of(new Interval(
                unit.low() * length, unit.high() * length, unit.level(), unit.method() + ", no differences"));
    }

    private Interval onScale(Interval interval) {
        double length = aggregate.highest() - aggregate.lowest();
        return interval.within(-length, length);
    }

    private Interval overGroups(Interval interval) {
        String paired = "paired " + interval.method();
        boolean groups = tally.baseline().dealt() && exact().isEmpty();
        return interval.by(groups ? paired + ", over " + before.size() + " groups" : paired);
    }
}
