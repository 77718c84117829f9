package dev.etalon.metrics.ranking;

/**
 * ERR: the expected 1 / rank at which a reader is satisfied who reads down the list and stops at a document of grade g with
 * probability R(g). Not normalised: one perfect document first gives R(highest grade).
 *
 * <pre>R(g) = (2^g - 1) / 2^highest
 * ERR = sum over ranks r of 1/r * R(g_r) * product over i < r of (1 - R(g_i))</pre>
 *
 * Chapelle, Metzler, Zhang and Grinspan, "Expected Reciprocal Rank for Graded Relevance", CIKM 2009.
 *
 * @param highestGrade of the scale, not of the query: it makes queries comparable
 */
record ExpectedReciprocalRank(int k, int highestGrade) implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        double sum = 0;
        double reading = 1;
        int depth = Math.min(k, ranking.size());
        for (int i = 0; i < depth; i++) {
            double satisfied = (Math.pow(2, Math.max(0, ranking.grade(i))) - 1) / Math.pow(2, highestGrade);
            sum += reading * satisfied / (i + 1);
            reading *= 1 - satisfied;
        }
        return sum;
    }
}
