package dev.etalon.core.summary;

/**
 * Measures of agreement between given and true labels, as functions of summed statistics: how many have a true label, how many of
 * those are right, how many have none, then per label how often it was right, given, true, and given where nothing is true.
 *
 * <p>Semantics are scikit-learn's: macro F1 is over every label that was given or true (except the one of answers that show no class), and F1 is 0 for a label that was never
 * right. Matthews' coefficient for many classes is Gorodkin's (Computational Biology and Chemistry 28, 2004), 0 where all answers or
 * all truths are of one class; kappa is Cohen's (1960), undefined where all answers and truths are of the same one class.
 */
final class LabelScores {
    static final int KNOWN = 0;
    static final int RIGHT = 1;
    static final int UNKNOWN = 2;
    static final int FIRST_LABEL = 3;
    static final int PER_LABEL = 4;

    private LabelScores() {}

    static int right(int label) {
        return FIRST_LABEL + PER_LABEL * label;
    }

    static int given(int label) {
        return FIRST_LABEL + PER_LABEL * label + 1;
    }

    static int expected(int label) {
        return FIRST_LABEL + PER_LABEL * label + 2;
    }

    static int verdicts(int label) {
        return FIRST_LABEL + PER_LABEL * label + 3;
    }

    static double at(double[] sums, int place) {
        return place < sums.length ? sums[place] : 0;
    }

    static double f1(double[] sums, int label) {
        return 2 * at(sums, right(label)) / (at(sums, given(label)) + at(sums, expected(label)));
    }

    /** @param noClass the label that is left out, for answers that show no class; -1 where there is none */
    static double macroF1(double[] sums, int noClass) {
        double total = 0;
        int labels = 0;
        for (int label = 0; label < labels(sums); label++) {
            double f1 = label == noClass ? Double.NaN : f1(sums, label);
            total += Double.isNaN(f1) ? 0 : f1;
            labels += Double.isNaN(f1) ? 0 : 1;
        }
        return total / labels;
    }

    static double weightedF1(double[] sums) {
        double total = 0;
        for (int label = 0; label < labels(sums); label++) {
            double weight = sums[expected(label)];
            total += weight == 0 ? 0 : weight * f1(sums, label);
        }
        return total / at(sums, KNOWN);
    }

    static double matthews(double[] sums) {
        double n = at(sums, KNOWN);
        double both = 0;
        double givenSquares = 0;
        double expectedSquares = 0;
        for (int label = 0; label < labels(sums); label++) {
            double given = sums[given(label)];
            double expected = sums[expected(label)];
            both += given * expected;
            givenSquares += given * given;
            expectedSquares += expected * expected;
        }
        double spread = (n * n - givenSquares) * (n * n - expectedSquares);
        double agreement = at(sums, RIGHT) * n - both;
        return n == 0 ? Double.NaN : spread == 0 ? 0 : agreement / Math.sqrt(spread);
    }

    static double kappa(double[] sums) {
        double n = at(sums, KNOWN);
        double chance = 0;
        for (int label = 0; label < labels(sums); label++) {
            chance += sums[given(label)] / n * (sums[expected(label)] / n);
        }
        double agreement = at(sums, RIGHT) / n;
        return chance == 1 ? Double.NaN : (agreement - chance) / (1 - chance);
    }

    private static int labels(double[] sums) {
        return Math.max(0, sums.length - FIRST_LABEL) / PER_LABEL;
    }
}
