package dev.etalon.rating.learned;

import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.logit.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be told apart.
 *
 * @param labels the verdicts from the lowest to the highest; of a pair B, tie, A
 * @param pairwise whether swapping two answers must swap the verdict
 * @param features by which they are told apart
 */
record Task(List<String> labels, boolean pairwise, List<Feature> features) {
    /** In log odds for one standard deviation: together, features that agree move a verdict by about one. */
    private static final double EXPECTED = 0.25;

    Task {
        labels = List.copyOf(labels);
        features = List.copyOf(features);
    }

    static Task of(Scale scale, List<Feature> features) {
        return switch (scale) {
            case Scale.Binary ignored -> new Task(List.of(Scale.Binary.FAIL, Scale.Binary.PASS), false, features);
            case Scale.Met ignored ->
                throw new IllegalArgumentException("a rubric cannot be learnt: its items differ from answer to answer");
            case Scale.Ordinal ordinal -> new Task(ordinal.labels(), false, features);
            case Scale.Pairwise pairwise -> {
                List<String> labels = new ArrayList<>(List.of(Scale.Pairwise.B, Scale.Pairwise.A));
                if (!pairwise.tie().isEmpty()) {
                    labels.add(1, Scale.Pairwise.TIE);
                }
                yield new Task(labels, true, features);
            }
        };
    }

    /** What the coefficients are before a label is seen. */
    double[] prior() {
        return features.stream()
                .mapToDouble(feature -> EXPECTED * feature.expected())
                .toArray();
    }

    /** The verdicts that can be learnt from these lessons. */
    int[] present(List<Lesson> lessons) {
        boolean[] seen = new boolean[labels.size()];
        lessons.forEach(lesson -> seen[lesson.label()] = true);
        if (pairwise) {
            seen[0] = true;
            seen[seen.length - 1] = true;
        }
        int[] present = new int[seen.length];
        int count = 0;
        for (int label = 0; label < seen.length; label++) {
            if (seen[label]) {
                present[count++] = label;
            }
        }
        return Arrays.copyOf(present, count);
    }

    Thresholds thresholds(int classes) {
        if (!pairwise) {
            return new Thresholds.Free(classes);
        }
        return classes == 2 ? new Thresholds.Zero() : new Thresholds.Symmetric();
    }
}
