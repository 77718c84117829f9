package dev.etalon.metrics.ranking;

/**
 * bpref: how often a relevant document stands before the documents that are known not to be relevant. Documents nobody judged are
 * passed over.
 *
 * <pre>bpref = 1/R * sum over relevant r found of 1 - min(n before r, R) / min(N, R)</pre>
 *
 * where R relevant and N not relevant documents are known. Buckley and Voorhees, "Retrieval Evaluation with Incomplete Information",
 * SIGIR 2004; the denominator min(N, R) as in trec_eval since 8.1.
 */
record BinaryPreference() implements RankingMeasure {
    @Override
    public double of(JudgedRanking ranking) {
        int relevant = ranking.relevant();
        int most = Math.min(ranking.notRelevant(), relevant);
        double sum = 0;
        int before = 0;
        for (int i = 0; i < ranking.size(); i++) {
            if (ranking.isRelevant(i)) {
                sum += before == 0 ? 1 : 1 - (double) Math.min(before, relevant) / most;
            } else if (ranking.grade(i) >= 0) {
                before++;
            }
        }
        return relevant == 0 ? 0 : sum / relevant;
    }
}
