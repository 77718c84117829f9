package dev.etalon.core.summary;

import dev.etalon.core.stats.Bootstrap;
import dev.etalon.core.stats.ClusterSums;
import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Rows;
import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.core.summary.Aggregate.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From sums to estimates. A share gets Wilson's interval (Clopper and Pearson's where it must be guaranteed), over the effective
 * sample size where scores come in clusters; a mean gets a t interval over clusters; a function gets a
 * percentile bootstrap over clusters (in simulations BCa was no better, and too wide for shares of classes).
 */
final class Estimator {
    private final Tally tally;
    private final ClusterSums sums;
    private final double[] total;
    private final Estimate.Counts counts;
    private final Confidence confidence;
    private @Nullable Rows rows;

    Estimator(Tally tally, Confidence confidence) {
        this.tally = tally;
        this.sums = tally.sums();
        this.total = sums.sum();
        this.counts = tally.counts();
        this.confidence = confidence;
    }

    List<Estimate> estimates(List<Aggregate> aggregates) {
        Map<Aggregate, Bootstrap> bootstraps = bootstraps(aggregates);
        List<Estimate> estimates = new ArrayList<>();
        for (Aggregate aggregate : aggregates) {
            Double value = value(aggregate);
            Interval interval = value == null
                    ? null
                    : interval(aggregate, value, bootstraps.get(aggregate)).orElse(null);
            estimates.add(new Estimate(
                    aggregate.name(),
                    aggregate.form(),
                    aggregate.direction(),
                    value == null ? null : (Double) reported(aggregate, value),
                    interval,
                    bounds(aggregate, value),
                    counts));
        }
        return estimates;
    }

    private static double reported(Aggregate aggregate, double value) {
        Correction correction = aggregate.correction();
        return correction == null ? aggregate.reported(value) : correction.value(value);
    }

    private @Nullable Double value(Aggregate aggregate) {
        double value = counts.n() == 0 ? Double.NaN : aggregate.value().applyAsDouble(total);
        return Double.isNaN(value) ? null : value;
    }

    /** One round of drawing serves all functions. */
    private Map<Aggregate, Bootstrap> bootstraps(List<Aggregate> aggregates) {
        List<Aggregate> functions = aggregates.stream()
                .filter(aggregate -> aggregate.form() == Form.FUNCTION && value(aggregate) != null)
                .toList();
        Map<Aggregate, Bootstrap> result = new HashMap<>();
        if (!functions.isEmpty()) {
            List<Bootstrap> drawn = Bootstrap.of(
                    rows(), functions.stream().map(Aggregate::value).toList(), confidence.draws(), confidence.seed());
            for (int i = 0; i < functions.size(); i++) {
                result.put(functions.get(i), drawn.get(i));
            }
        }
        return result;
    }

    private Optional<Interval> interval(Aggregate aggregate, double value, @Nullable Bootstrap bootstrap) {
        Optional<Interval> interval = switch (aggregate.form()) {
            case SHARE -> share(aggregate, value);
            case MEAN, SAMPLES -> mean(aggregate, value);
            case FUNCTION -> bootstrap == null ? Optional.empty() : function(aggregate, value, bootstrap);
        };
        return interval.map(found -> found.within(aggregate.lowest(), aggregate.highest()));
    }

    private Optional<Interval> share(Aggregate aggregate, double value) {
        Correction correction = aggregate.correction();
        if (!sums.repeated()) {
            double n = aggregate.count().applyAsDouble(total);
            return Optional.of(correction == null ? shareOf(value, n) : corrected(correction, value, n));
        }
        ClusteredMean mean = clustered(aggregate);
        if (mean.clusters() < 2) {
            return Optional.empty();
        }
        double level = confidence.level();
        if (correction != null) {
            Interval interval = corrected(correction, value, mean.effectiveSize(level));
            return Optional.of(named(aggregate, interval.by(interval.method() + ", clustered")));
        }
        return Optional.of(named(aggregate, confidence.guaranteed() ? mean.kornGraubard(level) : mean.wilson(level)));
    }

    private Interval corrected(Correction correction, double share, double n) {
        return correction.interval(Math.min(n, Math.max(0, share * n)), n, confidence.level());
    }

    private Interval shareOf(double share, double n) {
        double passed = Math.min(n, Math.max(0, share * n));
        return confidence.guaranteed()
                ? ShareIntervals.clopperPearson(passed, n, confidence.level())
                : ShareIntervals.wilson(passed, n, confidence.level());
    }

    private Optional<Interval> mean(Aggregate aggregate, double value) {
        ClusteredMean mean = clustered(aggregate);
        if (mean.clusters() < 2) {
            return Optional.empty();
        }
        Calibration calibration = aggregate.calibration();
        if (calibration != null) {
            return Optional.of(named(aggregate, calibration.interval(total, mean.standardError(), confidence.level())));
        }
        boolean varies = mean.standardError() > 1e-12 * Math.abs(value);
        return varies
                ? Optional.of(named(aggregate, mean.t(confidence.level())))
                : likeShare(aggregate, value, mean.clusters(), "all values equal");
    }

    private Optional<Interval> function(Aggregate aggregate, double value, Bootstrap bootstrap) {
        return bootstrap
                .percentile(confidence.level())
                .flatMap(interval -> interval.width() > 0
                        ? Optional.of(named(aggregate, interval))
                        : likeShare(aggregate, value, rows().size(), "all draws equal"));
    }

    /**
     * Where nothing varies, the data show no width. On a scale with two ends, no values spread more than a share does that has the
     * same mean, so its interval errs on the wide side.
     */
    private Optional<Interval> likeShare(Aggregate aggregate, double value, double n, String why) {
        if (!aggregate.bounded() || aggregate.lowest() == aggregate.highest()) {
            return Optional.empty();
        }
        double length = aggregate.highest() - aggregate.lowest();
        double share = Math.min(1, Math.max(0, (value - aggregate.lowest()) / length));
        Interval unit = shareOf(share, n);
        return Optional.of(new Interval(
                aggregate.lowest() + unit.low() * length,
                aggregate.lowest() + unit.high() * length,
                unit.level(),
                unit.method() + ", " + why));
    }

    /** Over the clusters themselves where they were not dealt into groups, or did not need to be. */
    private ClusteredMean clustered(Aggregate aggregate) {
        Optional<ClusteredMean> exact = sums.dealt() ? tally.exactMean(aggregate) : Optional.empty();
        return exact.orElseGet(() -> overRows(aggregate));
    }

    private ClusteredMean overRows(Aggregate aggregate) {
        Rows all = rows();
        double[] values = new double[all.size()];
        double[] sizes = new double[all.size()];
        for (int r = 0; r < values.length; r++) {
            double[] row = all.row(r);
            sizes[r] = aggregate.count().applyAsDouble(row);
            values[r] = aggregate.total(row);
        }
        return ClusteredMean.of(values, sizes);
    }

    private Rows rows() {
        Rows known = rows;
        if (known == null) {
            known = sums.rows();
            rows = known;
        }
        return known;
    }

    /** Says so where the interval is over groups of clusters. */
    private Interval named(Aggregate aggregate, Interval interval) {
        boolean groups = sums.dealt() && tally.exactMean(aggregate).isEmpty();
        return groups ? interval.by(interval.method() + ", over " + rows().size() + " groups") : interval;
    }

    /** What is missing are repeats; what they would have made of their samples is not asked. */
    private static boolean boundable(Aggregate aggregate) {
        return aggregate.bounded() && aggregate.form() != Form.SAMPLES;
    }

    private Estimate.@Nullable Bounds bounds(Aggregate aggregate, @Nullable Double value) {
        if (counts.missing() == 0 || aggregate.detail() || !boundable(aggregate)) {
            return null;
        }
        double n = value == null
                ? 0
                : aggregate.form() == Form.FUNCTION
                        ? counts.n()
                        : aggregate.count().applyAsDouble(total);
        double known = value == null ? 0 : value * n;
        double lowest = aggregate.lowest();
        double highest = aggregate.highest();
        double all = n + counts.missing();
        double worst = (known + counts.missing() * aggregate.direction().worst(lowest, highest)) / all;
        double best = (known + counts.missing() * aggregate.direction().best(lowest, highest)) / all;
        return new Estimate.Bounds(reported(aggregate, worst), reported(aggregate, best));
    }
}
