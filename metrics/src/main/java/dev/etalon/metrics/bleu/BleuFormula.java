package dev.etalon.metrics.bleu;

/**
 * BLEU from its sufficient statistics, in percent; Papineni et al., "BLEU: a Method for Automatic Evaluation of Machine
 * Translation", ACL 2002:
 *
 * <pre>BLEU = 100 · min(1, e^(1 - r/c)) · exp(mean over n = 1..4 of ln p_n)</pre>
 *
 * with c the length of the answers, r that of the references and p_n the share of the answers' n-grams that match.
 */
final class BleuFormula {
    static final int MAX_ORDER = 4;
    /** Answer length, reference length, matches of orders 1 to 4, n-grams of orders 1 to 4. */
    static final int STATISTICS = 2 + 2 * MAX_ORDER;
    /** What sacrebleu puts for the logarithm of 0. */
    private static final double LOG_OF_ZERO = -9999999999.0;

    private final BleuSmoothing smoothing;
    private final double amount;

    BleuFormula(BleuSmoothing smoothing, double amount) {
        this.smoothing = smoothing;
        this.amount = amount;
    }

    /** @param effectiveOrder whether orders for which the answers are too short are left out, or make the score 0 */
    double score(double[] statistics, boolean effectiveOrder) {
        if (!anyMatch(statistics)) {
            return 0;
        }
        double sumOfLogs = 0;
        int used = MAX_ORDER;
        double halving = 1;
        int order = 1;
        for (; order <= MAX_ORDER; order++) {
            double more = smoothing == BleuSmoothing.ADD_K && order > 1 ? amount : 0;
            double matches = statistics[1 + order] + more;
            double total = statistics[1 + MAX_ORDER + order] + more;
            if (total == 0) {
                break;
            }
            used = effectiveOrder ? order : MAX_ORDER;
            if (matches == 0 && smoothing == BleuSmoothing.EXP) {
                halving *= 2;
            }
            sumOfLogs += log(precision(matches, total, halving));
        }
        if (!effectiveOrder) {
            sumOfLogs += (MAX_ORDER + 1 - order) * LOG_OF_ZERO;
        }
        return brevityPenalty(statistics[0], statistics[1]) * Math.exp(sumOfLogs / used);
    }

    private double precision(double matches, double total, double halving) {
        if (matches > 0) {
            return 100 * matches / total;
        }
        return switch (smoothing) {
            case EXP -> 100 / (halving * total);
            case FLOOR -> 100 * amount / total;
            case ADD_K, NONE -> 0;
        };
    }

    private static boolean anyMatch(double[] statistics) {
        for (int order = 1; order <= MAX_ORDER; order++) {
            if (statistics[1 + order] != 0) {
                return true;
            }
        }
        return false;
    }

    private static double brevityPenalty(double answerLength, double referenceLength) {
        if (answerLength >= referenceLength) {
            return 1;
        }
        return answerLength > 0 ? Math.exp(1 - referenceLength / answerLength) : 0;
    }

    private static double log(double value) {
        return value == 0 ? LOG_OF_ZERO : Math.log(value);
    }
}
