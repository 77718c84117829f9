package dev.etalon.rating.learned;

import dev.etalon.rating.logit.CumulativeLogit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What was learnt from one set of lessons: a score from scaled features, and probabilities from the score.
 *
 * @param centres of the features
 * @param scales of the features, 0 for one that is left out
 * @param coefficients of the scaled features
 * @param slope by which calibration stretches the score
 * @param cuts where verdicts meet on the stretched score
 * @param present the verdicts that it can give, by their places on the scale
 * @param ridge chosen inside the lessons
 */
public record Weights(
        List<Double> centres,
        List<Double> scales,
        List<Double> coefficients,
        double slope,
        List<Double> cuts,
        List<Integer> present,
        double ridge) {
    public Weights {
        centres = List.copyOf(centres);
        scales = List.copyOf(scales);
        coefficients = List.copyOf(coefficients);
        cuts = List.copyOf(cuts);
        present = List.copyOf(present);
        if (centres.size() != scales.size() || centres.size() != coefficients.size()) {
            throw new IllegalArgumentException("centres, scales and coefficients must be as many as the features");
        }
        if (cuts.size() + 1 != present.size()) {
            throw new IllegalArgumentException(present.size() + " verdicts need one cut less, not " + cuts.size());
        }
    }

    static Weights of(Line line, double ridge, CumulativeLogit calibration) {
        return new Weights(
                boxed(line.scaling().centres()),
                boxed(line.scaling().scales()),
                boxed(line.logit().coefficients()),
                calibration.coefficients()[0],
                boxed(calibration.cuts()),
                Arrays.stream(line.present()).boxed().toList(),
                ridge);
    }

    /** By how much each feature moves the score, calibrated: in log odds. */
    double[] moves(double[] features) {
        double[] scaled = new Scaling(plain(centres), plain(scales)).apply(features);
        double[] moves = new double[scaled.length];
        Arrays.setAll(moves, f -> slope * coefficients.get(f) * scaled[f]);
        return moves;
    }

    /** The probability of each verdict of the scale. */
    double[] probabilities(double[] features, int labels) {
        double score = Arrays.stream(moves(features)).sum();
        double[] found = new CumulativeLogit(new double[] {1}, plain(cuts)).probabilities(score);
        double[] all = new double[labels];
        for (int i = 0; i < found.length; i++) {
            all[present.get(i)] = found[i];
        }
        return all;
    }

    private static double[] plain(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> boxed(double[] values) {
        return Collections.unmodifiableList(Arrays.stream(values).boxed().toList());
    }
}
