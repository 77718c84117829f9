package dev.etalon.core.agreement;

/**
 * Gwet's AC1 and AC2 (British Journal of Mathematical and Statistical Psychology 61, 2008; "Handbook of Inter-Rater Reliability",
 * 2014): agreement corrected for chance, steady where one category dominates and kappa collapses.
 *
 * <pre>
 * AC = (pa - pe) / (1 - pe),   pe = T / (q (q - 1)) * sum of p(k) (1 - p(k))
 * </pre>
 *
 * with q categories, p(k) the mean share of ratings in category k, and T the sum of all weights. AC1 has identity weights, AC2 others.
 * The weighted agreement pa is over units with two ratings or more, p over all that are rated. The categories are those declared, used
 * or not: a category more changes the value.
 */
public final class GwetCoefficient {
    private GwetCoefficient() {}

    public static Agreement ac1(Ratings ratings) {
        return ac2(ratings, AgreementWeights.IDENTITY);
    }

    public static Agreement ac2(Ratings ratings, AgreementWeights weights) {
        int q = ratings.categories();
        double[] shares = new double[q];
        double rated = 0;
        double agreed = 0;
        for (int[] unit : ratings.counts()) {
            int raters = Ratings.raters(unit);
            rated += raters > 0 ? 1 : 0;
            for (int k = 0; k < q && raters > 0; k++) {
                shares[k] += unit[k] / (double) raters;
            }
            agreed += raters > 1 ? agreed(unit, raters, weights) : 0;
        }
        for (int k = 0; k < q; k++) {
            shares[k] /= rated;
        }
        return Agreement.of(
                coefficient(agreed / ratings.units(), shares, weights), "there are fewer than two categories", ratings);
    }

    /** The weighted share of agreeing pairs of raters of one unit. */
    private static double agreed(int[] unit, int raters, AgreementWeights weights) {
        double sum = 0;
        for (int k = 0; k < unit.length; k++) {
            double close = -1;
            for (int l = 0; l < unit.length; l++) {
                close += weights.of(k, l, unit.length) * unit[l];
            }
            sum += unit[k] * close;
        }
        return sum / (raters * (raters - 1.0));
    }

    /**
     * From the table of two raters.
     *
     * @param table counts by rows, q of them
     * @return NaN where it is undefined
     */
    public static double ofTable(double[] table, int q, AgreementWeights weights) {
        double[] shares = new double[q];
        double n = 0;
        double agreed = 0;
        for (int cell = 0; cell < q * q && cell < table.length; cell++) {
            shares[cell / q] += table[cell] / 2;
            shares[cell % q] += table[cell] / 2;
            agreed += table[cell] * weights.of(cell / q, cell % q, q);
            n += table[cell];
        }
        for (int k = 0; k < q; k++) {
            shares[k] /= n;
        }
        return coefficient(agreed / n, shares, weights);
    }

    /**
     * From the agreement and the mean share of each category.
     *
     * @return NaN where it is undefined
     */
    public static double coefficient(double agreement, double[] shares, AgreementWeights weights) {
        int q = shares.length;
        double spread = 0;
        double weight = weights == AgreementWeights.IDENTITY ? q : 0;
        for (int k = 0; k < q; k++) {
            spread += shares[k] * (1 - shares[k]);
            for (int l = 0; l < q && weights != AgreementWeights.IDENTITY; l++) {
                weight += weights.of(k, l, q);
            }
        }
        double chance = q < 2 ? Double.NaN : weight / (q * (q - 1.0)) * spread;
        return (agreement - chance) / (1 - chance);
    }
}
