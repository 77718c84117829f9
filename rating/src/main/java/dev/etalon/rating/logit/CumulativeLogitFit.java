package dev.etalon.rating.logit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the coefficients and thresholds of greatest penalised likelihood, sum of log P(class) minus sum of ridge (w - prior)^2 / 2, by
 * Newton's method with halved steps. The likelihood is concave (Pratt, "Concavity of the Log Likelihood", JASA 76, 1981), so there is one
 * answer, and no random number takes part. Thresholds are not penalised.
 */
final class CumulativeLogitFit {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 60;
    private static final double CLOSE = 1e-12;
    private static final double ROUNDING = 1e-13;

    private final List<Row> rows = new ArrayList<>();
    private final double[] ridge;
    private final double[] prior;
    private final Thresholds thresholds;
    private final int features;
    private final double[] parameters;
    private double[] gradient = new double[0];
    private double[][] hessian = new double[0][];

    CumulativeLogitFit(Iterable<Row> rows, double[] ridge, double[] prior, Thresholds thresholds) {
        rows.forEach(row -> {
            if (row.label() < 0 || row.label() >= thresholds.classes()) {
                throw new IllegalArgumentException("class " + row.label() + " is none of " + thresholds.classes());
            }
            if (row.weight() > 0) {
                this.rows.add(row);
            }
        });
        this.ridge = ridge.clone();
        this.prior = prior.clone();
        this.thresholds = thresholds;
        this.features = ridge.length;
        this.parameters = Arrays.copyOf(prior, features + thresholds.free());
        System.arraycopy(thresholds.start(), 0, parameters, features, thresholds.free());
    }

    CumulativeLogit fit() {
        double value = value(parameters);
        for (int step = 0; step < MOST_STEPS; step++) {
            derive();
            double[] direction = gradient.clone();
            damp(direction);
            double better = walk(direction, value);
            boolean stuck = Double.isNaN(better);
            if (stuck || largest(direction) < CLOSE) {
                break;
            }
            value = better;
        }
        return new CumulativeLogit(Arrays.copyOf(parameters, features), cuts(parameters));
    }

    /** Newton's direction; where the curvature is flat to rounding, with a growing multiple of the unit matrix added. */
    private void damp(double[] direction) {
        double added = 0;
        while (true) {
            double[][] matrix = new double[hessian.length][];
            for (int i = 0; i < matrix.length; i++) {
                matrix[i] = hessian[i].clone();
                matrix[i][i] += added;
            }
            double[] right = gradient.clone();
            if (PositiveDefinite.solve(matrix, right)) {
                System.arraycopy(right, 0, direction, 0, right.length);
                return;
            }
            added = added == 0 ? 1e-10 : added * 10;
        }
    }

    /** Moves the parameters as far along the direction as the value does not fall, up to rounding; NaN where it falls at once. */
    private double walk(double[] direction, double value) {
        double length = 1;
        double[] tried = new double[parameters.length];
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double step = length;
            Arrays.setAll(tried, i -> parameters[i] + step * direction[i]);
            double there = value(tried);
            if (there >= value - ROUNDING * (1 + Math.abs(value))) {
                System.arraycopy(tried, 0, parameters, 0, tried.length);
                return there;
            }
            length /= 2;
        }
        return Double.NaN;
    }

    private double[] cuts(double[] at) {
        double[] cuts = new double[thresholds.classes() - 1];
        Arrays.setAll(cuts, k -> {
            int place = thresholds.place(k);
            return place < 0 ? 0 : thresholds.sign(k) * at[features + place];
        });
        return cuts;
    }

    private double value(double[] at) {
        double[] cuts = cuts(at);
        for (int k = 1; k < cuts.length; k++) {
            if (!(cuts[k - 1] < cuts[k])) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        double sum = 0;
        for (int i = 0; i < features; i++) {
            sum -= ridge[i] * (at[i] - prior[i]) * (at[i] - prior[i]) / 2;
        }
        for (Row row : rows) {
            double score = row.dot(at);
            double low = row.label() == 0 ? Double.NEGATIVE_INFINITY : cuts[row.label() - 1] - score;
            double high = row.label() == cuts.length ? Double.POSITIVE_INFINITY : cuts[row.label()] - score;
            sum += row.weight() * Math.log(CumulativeLogit.between(low, high));
        }
        return sum;
    }

    private void derive() {
        gradient = new double[parameters.length];
        hessian = new double[parameters.length][parameters.length];
        for (int i = 0; i < features; i++) {
            gradient[i] = -ridge[i] * (parameters[i] - prior[i]);
            hessian[i][i] = ridge[i];
        }
        double[] cuts = cuts(parameters);
        for (Row row : rows) {
            add(row, cuts);
        }
        for (int i = 0; i < hessian.length; i++) {
            for (int j = 0; j < i; j++) {
                hessian[i][j] = hessian[j][i] = hessian[i][j] + hessian[j][i];
            }
        }
    }

    /** One observation's part: its two ends on the line are linear in the parameters. */
    private void add(Row row, double[] cuts) {
        int label = row.label();
        double score = row.dot(parameters);
        double[] lower = label == 0 ? new double[3] : derivatives(cuts[label - 1] - score);
        double[] upper = label == cuts.length ? new double[3] : derivatives(cuts[label] - score);
        double probability = CumulativeLogit.between(
                label == 0 ? Double.NEGATIVE_INFINITY : cuts[label - 1] - score,
                label == cuts.length ? Double.POSITIVE_INFINITY : cuts[label] - score);
        double w = row.weight();
        double high = upper[0] / probability;
        double low = -lower[0] / probability;
        double highHigh = -w * (upper[1] / probability - high * high);
        double lowLow = -w * (-lower[1] / probability - low * low);
        double highLow = w * high * low;
        features(row, -w * (high + low), highHigh + 2 * highLow + lowLow);
        end(row, label, w * high, highHigh, highHigh + highLow);
        end(row, label - 1, w * low, lowLow, lowLow + highLow);
        both(label, highLow);
    }

    private static double[] derivatives(double at) {
        double sigmoid = CumulativeLogit.sigmoid(at);
        double density = sigmoid * CumulativeLogit.sigmoid(-at);
        return new double[] {density, density * (1 - 2 * sigmoid), 0};
    }

    private void features(Row row, double first, double second) {
        int[] places = row.places();
        double[] values = row.values();
        for (int i = 0; i < places.length; i++) {
            gradient[places[i]] += first * values[i];
            hessian[places[i]][places[i]] += second * values[i] * values[i];
            for (int j = 0; j < i; j++) {
                hessian[places[i]][places[j]] += second * values[i] * values[j];
            }
        }
    }

    /** What one end adds for its threshold, and for threshold and features together. */
    private void end(Row row, int upper, double first, double second, double mixed) {
        int place = upper < 0 || upper >= thresholds.classes() - 1 ? -1 : thresholds.place(upper);
        if (place < 0) {
            return;
        }
        double sign = thresholds.sign(upper);
        int at = features + place;
        gradient[at] += sign * first;
        hessian[at][at] += second;
        for (int i = 0; i < row.places().length; i++) {
            hessian[at][row.places()[i]] -= sign * mixed * row.values()[i];
        }
    }

    /** The two thresholds of an inner class. */
    private void both(int label, double mixed) {
        if (label == 0 || label == thresholds.classes() - 1) {
            return;
        }
        int high = thresholds.place(label);
        int low = thresholds.place(label - 1);
        double signed = mixed * thresholds.sign(label) * thresholds.sign(label - 1);
        if (high == low) {
            hessian[features + high][features + high] += 2 * signed;
        } else {
            hessian[features + high][features + low] += signed;
        }
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
