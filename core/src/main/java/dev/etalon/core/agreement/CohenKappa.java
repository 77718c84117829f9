package dev.etalon.core.agreement;

/**
 * Cohen's kappa of two raters (1960), weighted (1968): 1 less the observed disagreement over the one that chance would give to raters
 * with the same habits. Undefined where chance gives none: both use the same one category only.
 *
 * <pre>kappa = 1 - sum w(i,j) O(i,j) / sum w(i,j) O(i,.) O(.,j) / n</pre>
 *
 * with w = 1 less the weight of agreement. The order of categories is what counts for weights, not what they stand for, as in
 * scikit-learn.
 */
public final class CohenKappa {
    private CohenKappa() {}

    /**
     * From the table of two raters.
     *
     * @param table counts by rows, q of them
     * @return NaN where it is undefined
     */
    public static double ofTable(double[] table, int q, AgreementWeights weights) {
        double[] rows = new double[q];
        double[] columns = new double[q];
        double n = 0;
        double observed = 0;
        for (int cell = 0; cell < q * q && cell < table.length; cell++) {
            rows[cell / q] += table[cell];
            columns[cell % q] += table[cell];
            n += table[cell];
            observed += table[cell] * (1 - weights.of(cell / q, cell % q, q));
        }
        double expected = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                expected += rows[i] * columns[j] * (1 - weights.of(i, j, q));
            }
        }
        return expected == 0 ? Double.NaN : 1 - observed * n / expected;
    }
}
