package dev.etalon.metrics.chrf;

/**
 * chrF from its sufficient statistics, in percent; Popović, "chrF: character n-gram F-score for automatic MT evaluation", WMT 2015,
 * and "chrF++: words helping character n-grams", WMT 2017:
 *
 * <pre>chrF = 100 · (1 + β²) · P · R / (β² · P + R)</pre>
 *
 * with P and R the means of precision and recall over all orders for which both sides have n-grams. With epsilon it is the mean, over
 * all orders, of each order's own F, a share of nothing being 1e-16.
 */
final class ChrfFormula {
    private static final double EPSILON = 1e-16;

    private final double weight;
    private final int orders;
    private final boolean epsilon;

    ChrfFormula(ChrfOptions options) {
        weight = (double) options.beta() * options.beta();
        orders = options.characterOrder() + options.wordOrder();
        epsilon = options.epsilon();
    }

    /** @param statistics for each order: n-grams of the answer, of the reference, in both */
    double score(double[] statistics) {
        return epsilon ? meanOfAll(statistics) : ofMeans(statistics);
    }

    private double ofMeans(double[] statistics) {
        double precision = 0;
        double recall = 0;
        int used = 0;
        for (int i = 0; i < 3 * orders; i += 3) {
            if (statistics[i] > 0 && statistics[i + 1] > 0) {
                precision += statistics[i + 2] / statistics[i];
                recall += statistics[i + 2] / statistics[i + 1];
                used++;
            }
        }
        if (precision + recall == 0) {
            return 0;
        }
        precision /= used;
        recall /= used;
        return 100 * ((1 + weight) * precision * recall / (weight * precision + recall));
    }

    private double meanOfAll(double[] statistics) {
        double sum = 0;
        for (int i = 0; i < 3 * orders; i += 3) {
            double precision = share(statistics[i + 2], statistics[i]);
            double recall = share(statistics[i + 2], statistics[i + 1]);
            double divisor = weight * precision + recall;
            sum += divisor > 0 ? (1 + weight) * precision * recall / divisor : EPSILON;
        }
        return 100 * sum / orders;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : EPSILON;
    }
}
