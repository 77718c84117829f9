package dev.etalon.rating.learned;

import java.util.Arrays;
import java.util.List;

/**
 * Puts features on one scale: mean 0 and standard deviation 1 over the lessons; differences of a pair keep their zero. What is
 * undefined takes the mean.
 *
 * @param scales 0 for a feature that does not vary: it is left out
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record Scaling(double[] centres, double[] scales) {
    private static final double CONSTANT = 1e-12;

    static Scaling of(List<Lesson> lessons, boolean pairwise) {
        int features = lessons.getFirst().features().length;
        double[] centres = new double[features];
        double[] scales = new double[features];
        for (int f = 0; f < features; f++) {
            int feature = f;
            double[] values = lessons.stream()
                    .mapToDouble(lesson -> lesson.features()[feature])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            double centre = pairwise ? 0 : Arrays.stream(values).average().orElse(0);
            double squares = Arrays.stream(values)
                    .map(value -> (value - centre) * (value - centre))
                    .average()
                    .orElse(0);
            centres[f] = centre;
            scales[f] = squares < CONSTANT ? 0 : Math.sqrt(squares);
        }
        return new Scaling(centres, scales);
    }

    double[] apply(double[] features) {
        double[] scaled = new double[features.length];
        Arrays.setAll(
                scaled, f -> scales[f] == 0 || Double.isNaN(features[f]) ? 0 : (features[f] - centres[f]) / scales[f]);
        return scaled;
    }
}
