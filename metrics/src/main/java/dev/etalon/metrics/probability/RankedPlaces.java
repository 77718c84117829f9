package dev.etalon.metrics.probability;

import dev.etalon.core.summary.Points;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The places of the points of one ranking, in order once and for all, to read many sums. */
final class RankedPlaces {
    private final int[] places;
    private final int[] ranks;
    private final boolean[] positive;
    private final double[] scores;

    /** @param ranking its points have the group 2 * ranking where negative, one more where positive */
    RankedPlaces(Points points, int ranking) {
        places = IntStream.range(0, points.size())
                .filter(place -> points.group(place) / 2 == ranking)
                .toArray();
        double[] all = points.xs();
        scores = ScoredOutcomes.distinct(
                Arrays.stream(places).mapToDouble(p -> all[p]).toArray());
        ranks = new int[places.length];
        positive = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            ranks[i] = Arrays.binarySearch(scores, all[places[i]] + 0.0);
            positive[i] = points.group(places[i]) % 2 == 1;
        }
    }

    /** @param from where the points begin among the sums, which may be too short */
    ScoredOutcomes outcomes(double[] sums, int from) {
        double[] yes = new double[scores.length];
        double[] no = new double[scores.length];
        for (int i = 0; i < places.length && from + places[i] < sums.length; i++) {
            (positive[i] ? yes : no)[ranks[i]] += sums[from + places[i]];
        }
        return new ScoredOutcomes(scores, yes, no);
    }
}
