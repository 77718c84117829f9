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
 */
record Task(List<String> labels, boolean pairwise) {
    Task {
        labels = List.copyOf(labels);
    }

    static Task of(Scale scale) {
        return switch (scale) {
            case Scale.Binary ignored -> new Task(List.of(Scale.Binary.FAIL, Scale.Binary.PASS), false);
            case Scale.Ordinal ordinal -> new Task(ordinal.labels(), false);
            case Scale.Pairwise pairwise -> {
                List<String> labels = new ArrayList<>(List.of(Scale.Pairwise.B, Scale.Pairwise.A));
                if (!pairwise.tie().isEmpty()) {
                    labels.add(1, Scale.Pairwise.TIE);
                }
                yield new Task(labels, true);
            }
        };
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
