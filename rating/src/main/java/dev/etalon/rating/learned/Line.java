package dev.etalon.rating.learned;

import dev.etalon.rating.logit.CumulativeLogit;
import dev.etalon.rating.logit.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Features, scaled and weighed, before calibration.
 *
 * @param present the verdicts that it can give, by their places on the scale
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record Line(Scaling scaling, int[] present, CumulativeLogit logit) {

    static Line fit(Task task, List<Lesson> lessons, double ridge) {
        Scaling scaling = Scaling.of(lessons, task.pairwise());
        int[] present = task.present(lessons);
        List<Row> rows = lessons.stream()
                .map(lesson -> Row.of(scaling.apply(lesson.features()), place(present, lesson.label())))
                .toList();
        double[] ridges = new double[scaling.scales().length];
        Arrays.fill(ridges, ridge);
        return new Line(
                scaling, present, CumulativeLogit.fit(rows, ridges, task.prior(), task.thresholds(present.length)));
    }

    double score(double[] features) {
        return logit.score(scaling.apply(features));
    }

    /** The probability of a verdict, before calibration. */
    double probability(double[] features, int label) {
        int place = place(present, label);
        return place < 0 ? 0 : logit.probabilities(score(features))[place];
    }

    static int place(int[] present, int label) {
        return IntStream.range(0, present.length)
                .filter(i -> present[i] == label)
                .findFirst()
                .orElse(-1);
    }
}
