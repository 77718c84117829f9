package dev.etalon.metrics.ranking;

/**
 * nDCG: the gain of the documents found, each discounted by its rank, over that of the best order of all judged documents, cut at the
 * same k. The relevance level has no say: a document of grade 1 has its gain.
 *
 * <pre>DCG@k = sum over ranks r up to k of gain(grade_r) / log2(r + 1)</pre>
 *
 * With the grade itself as gain, as trec_eval: Järvelin and Kekäläinen, "Cumulated Gain-Based Evaluation of IR Techniques", ACM TOIS
 * 20(4), 2002. With 2^grade - 1: Burges et al., "Learning to Rank using Gradient Descent", ICML 2005.
 */
record CumulativeGain(int k, boolean exponential) implements RankingMeasure {
    private static final double[] DISCOUNTS = discounts(4096);

    @Override
    public double of(JudgedRanking ranking) {
        double ideal = 0;
        for (int i = 0; i < k && ranking.ideal(i) > 0; i++) {
            ideal += gain(ranking.ideal(i)) / discount(i);
        }
        double found = 0;
        int depth = Math.min(k, ranking.size());
        for (int i = 0; i < depth; i++) {
            int grade = ranking.grade(i);
            found += grade > 0 ? gain(grade) / discount(i) : 0;
        }
        return ideal == 0 ? 0 : found / ideal;
    }

    private double gain(int grade) {
        return exponential ? Math.pow(2, grade) - 1 : grade;
    }

    private static double discount(int rank) {
        return rank < DISCOUNTS.length ? DISCOUNTS[rank] : Math.log(rank + 2.0) / Math.log(2);
    }

    private static double[] discounts(int count) {
        double[] discounts = new double[count];
        for (int i = 0; i < count; i++) {
            discounts[i] = Math.log(i + 2.0) / Math.log(2);
        }
        return discounts;
    }
}
