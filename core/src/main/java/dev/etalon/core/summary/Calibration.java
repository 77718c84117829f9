package dev.etalon.core.summary;

import dev.etalon.core.stats.Interval;
import java.util.function.UnaryOperator;

/**
 * What is not known of a mean whose single values stand for verdicts of an imperfect scorer: each verdict counts as what it was worth
 * on golden samples, and that is an estimate itself. The intervals count both uncertainties, of the golden samples and of these.
 */
public interface Calibration {

    /**
     * The interval of the mean.
     *
     * @param sums the added-up statistics that the aggregate's value is a function of
     * @param standardError of the mean, were the worth of each verdict known
     */
    Interval interval(double[] sums, double standardError, double level);

    /**
     * The interval of the difference of two means, candidate less baseline, where the same scorer has scored both.
     *
     * @param standardError of the difference, were the worth of each verdict known
     */
    Interval difference(double[] baseline, double[] candidate, double standardError, double level);

    /** The same over sums that stand among others. */
    default Calibration over(UnaryOperator<double[]> own) {
        Calibration inner = this;
        return new Calibration() {
            @Override
            public Interval interval(double[] sums, double standardError, double level) {
                return inner.interval(own.apply(sums), standardError, level);
            }

            @Override
            public Interval difference(double[] baseline, double[] candidate, double standardError, double level) {
                return inner.difference(own.apply(baseline), own.apply(candidate), standardError, level);
            }
        };
    }
}
