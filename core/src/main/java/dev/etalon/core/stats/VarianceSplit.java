package dev.etalon.core.stats;

import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How far values vary between samples and how far between the repeats of one sample: the one-way analysis of variance with random
 * effects (Searle, Casella and McCulloch, "Variance Components", 1992, chapter 3). With the mean squares B between G samples and W
 * within them, and n0 = (N - sum of n^2 / N) / (G - 1): within = W, between = (B - W) / n0, and ICC(1) = (B - W) / (B + (n0 - 1) W),
 * the correlation of two repeats of one sample (Shrout and Fleiss, Psychological Bulletin 86, 1979).
 *
 * @param mean over the samples' means weighted by their repeats
 * @param between the variance of the samples' own expectations; as estimated, so it may be below 0
 * @param within the variance of one repeat around its sample's expectation
 * @param meanRepeats n0
 */
public record VarianceSplit(double mean, double between, double within, long samples, long values, double meanRepeats) {

    /** The correlation of two repeats of one sample; NaN where nothing varies. */
    public double icc() {
        return between / (between + within);
    }

    /**
     * The interval of the ICC from quantiles of F: exact for normal values and equal numbers of repeats, else approximate. Empty where
     * repeats do not differ at all.
     */
    public Optional<Interval> iccInterval(double level) {
        if (!(within > 0)) {
            return Optional.empty();
        }
        double above = samples - 1.0;
        double below = (double) values - samples;
        double f = (within + meanRepeats * between) / within;
        double tail = (1 - level) / 2;
        double low = f / FDistribution.of(above, below).inverseSurvivalProbability(tail);
        double high = f * FDistribution.of(below, above).inverseSurvivalProbability(tail);
        return Optional.of(new Interval(correlation(low), correlation(high), level, "F, one-way random effects"));
    }

    private double correlation(double f) {
        return (f - 1) / (f + meanRepeats - 1);
    }

    /** The standard error of the mean over so many samples with so many repeats each: sqrt(between / n + within / (n k)). */
    public double standardError(double howMany, double repeats) {
        return Math.sqrt((Math.max(0, between) + within / repeats) / howMany);
    }

    /** Which part of the variance of such a mean comes from the repeats, from 0 to 1; NaN where nothing varies. */
    public double partOfRepeats(double repeats) {
        return within / repeats / (Math.max(0, between) + within / repeats);
    }

    /**
     * How many repeats make the most of a budget: sqrt(cost * within / between), at least 1 (Cochran, "Sampling Techniques", 1977,
     * section 10.6). Infinite where samples do not differ.
     *
     * @param sampleCost what one more sample costs apart from its repeats, in units of one repeat; 0 or more
     */
    public double bestRepeats(double sampleCost) {
        double spread = Math.max(0, between);
        return spread == 0 && within > 0
                ? Double.POSITIVE_INFINITY
                : Math.max(1, Math.sqrt(sampleCost * within / spread));
    }

    /** Adds up values sample by sample, in flat memory; all values of a sample must be added in one go. */
    public static final class Moments {
        private double origin = Double.NaN;
        private long sample;
        private double openSum;
        private double open;
        private long samples;
        private double values;
        private double sum;
        private double squares;
        private double squaredMeans;
        private double means;
        private double meanSquares;
        private double squaredCounts;

        /**
         * @param key tells samples apart
         * @param value nothing is added where it is NaN
         */
        public void add(long key, double value) {
            if (Double.isNaN(value)) {
                return;
            }
            if (Double.isNaN(origin)) {
                origin = value;
            }
            if (key != sample) {
                close();
                sample = key;
            }
            double moved = value - origin;
            openSum += moved;
            open++;
            squares += moved * moved;
        }

        private void close() {
            if (open > 0) {
                samples++;
                values += open;
                sum += openSum;
                squaredMeans += openSum * openSum / open;
                squaredCounts += open * open;
                means += openSum / open;
                meanSquares += openSum * openSum / (open * open);
                openSum = 0;
                open = 0;
            }
        }

        /** How many samples were added. */
        public long samples() {
            close();
            return samples;
        }

        /** The variance of the samples' means, each as it was measured; NaN where there are fewer than two. */
        public double varianceOfMeans() {
            close();
            return samples < 2 ? Double.NaN : Math.max(0, meanSquares - means * means / samples) / (samples - 1);
        }

        /**
         * The standard deviation over samples of the mean of so many repeats each. Where nothing was repeated, or repeats do not tell, it
         * is that of the means as they were measured; NaN where there are fewer than two samples.
         */
        public double deviation(double repeats) {
            return split().map(split -> split.standardError(1, repeats)).orElseGet(() -> Math.sqrt(varianceOfMeans()));
        }

        /** Empty where there are fewer than two samples or no sample is repeated. */
        public Optional<VarianceSplit> split() {
            close();
            if (samples < 2 || values <= samples) {
                return Optional.empty();
            }
            double within = Math.max(0, squares - squaredMeans) / (values - samples);
            double between = Math.max(0, squaredMeans - sum * sum / values) / (samples - 1);
            double repeats = (values - squaredCounts / values) / (samples - 1);
            return Optional.of(new VarianceSplit(
                    origin + sum / values, (between - within) / repeats, within, samples, (long) values, repeats));
        }
    }
}
