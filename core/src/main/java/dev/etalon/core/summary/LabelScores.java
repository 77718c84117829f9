package dev.etalon.core.summary;

import dev.etalon.core.agreement.AgreementWeights;
import dev.etalon.core.agreement.GwetCoefficient;
import dev.etalon.core.agreement.KrippendorffAlpha;
import java.util.function.ToDoubleBiFunction;

/**
 * Measures of agreement between given and true labels, as functions of summed statistics: how many have a true label, how many of
 * those are right, how many have none, then per label how often it was right, given, true, and given where nothing is true.
 *
 * <p>Semantics are scikit-learn's. A mean over classes is over those for which the number is defined (the precision of a label that was
 * given, the recall of one that was true, the F1 of one that was either), except the one of answers that show no class. Matthews' coefficient for many classes is Gorodkin's (Computational Biology and Chemistry 28, 2004), 0 where all answers or
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

    /**
     * The mean of a class's number over the classes for which it is defined, as scikit-learn with {@code zero_division=nan}.
     *
     * @param noClass the label that is left out; -1 where there is none
     */
    static double macro(double[] sums, ToDoubleBiFunction<double[], Integer> ofLabel, int noClass) {
        double total = 0;
        int labels = 0;
        for (int label = 0; label < labels(sums); label++) {
            double value = label == noClass ? Double.NaN : ofLabel.applyAsDouble(sums, label);
            total += Double.isNaN(value) ? 0 : value;
            labels += Double.isNaN(value) ? 0 : 1;
        }
        return total / labels;
    }

    /** The mean weighted with how often each class is true. */
    static double weighted(double[] sums, ToDoubleBiFunction<double[], Integer> ofLabel) {
        double total = 0;
        double weights = 0;
        for (int label = 0; label < labels(sums); label++) {
            double value = ofLabel.applyAsDouble(sums, label);
            double weight = Double.isNaN(value) ? 0 : at(sums, expected(label));
            total += weight == 0 ? 0 : weight * value;
            weights += weight;
        }
        return total / weights;
    }

    static double precision(double[] sums, int label) {
        return at(sums, right(label)) / at(sums, given(label));
    }

    static double recall(double[] sums, int label) {
        return at(sums, right(label)) / at(sums, expected(label));
    }

    /** Answers that show a class. */
    static double shown(double[] sums, int noClass) {
        return at(sums, KNOWN) - (noClass < 0 ? 0 : at(sums, given(noClass)));
    }

    static double microF1(double[] sums, int noClass) {
        return 2 * at(sums, RIGHT) / (shown(sums, noClass) + at(sums, KNOWN));
    }

    /** @param categories how many there are, seen in these sums or not */
    static double gwet(double[] sums, int categories) {
        double n = at(sums, KNOWN);
        double[] shares = new double[Math.max(categories, labels(sums))];
        for (int label = 0; label < labels(sums); label++) {
            shares[label] = (sums[given(label)] + sums[expected(label)]) / (2 * n);
        }
        return GwetCoefficient.coefficient(at(sums, RIGHT) / n, shares, AgreementWeights.IDENTITY);
    }

    static double krippendorff(double[] sums) {
        double[] totals = new double[labels(sums)];
        for (int label = 0; label < totals.length; label++) {
            totals[label] = sums[given(label)] + sums[expected(label)];
        }
        return KrippendorffAlpha.nominalOfTwo(totals, at(sums, RIGHT));
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
