package dev.etalon.metrics.edit;

import dev.etalon.metrics.edit.EditScript.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The alignment by the plain matrix of distances: slow, and the reference of the one by bits. */
final class MatrixAlignment {
    private MatrixAlignment() {}

    static List<Step> of(int[] reference, int[] answer) {
        int prefix = 0;
        while (prefix < Math.min(reference.length, answer.length) && reference[prefix] == answer[prefix]) {
            prefix++;
        }
        int left = reference.length;
        int right = answer.length;
        while (left > prefix && right > prefix && reference[left - 1] == answer[right - 1]) {
            left--;
            right--;
        }
        List<Step> steps = new ArrayList<>(Collections.nCopies(reference.length - left, Step.HIT));
        int[][] distance = distances(reference, answer, prefix, left, right);
        while (left > prefix || right > prefix) {
            int here = distance[left - prefix][right - prefix];
            if (left > prefix && (right == prefix || here == distance[left - prefix - 1][right - prefix] + 1)) {
                steps.add(Step.DELETE);
                left--;
            } else if (left == prefix
                    || (right - 1 > prefix
                            && distance[left - prefix][right - prefix - 1]
                                    < distance[left - prefix - 1][right - prefix - 1])) {
                steps.add(Step.INSERT);
                right--;
            } else {
                steps.add(reference[left - 1] == answer[right - 1] ? Step.HIT : Step.SUBSTITUTE);
                left--;
                right--;
            }
        }
        steps.addAll(Collections.nCopies(prefix, Step.HIT));
        Collections.reverse(steps);
        return steps;
    }

    private static int[][] distances(int[] reference, int[] answer, int start, int left, int right) {
        int[][] distance = new int[left - start + 1][right - start + 1];
        for (int i = 0; i <= left - start; i++) {
            for (int j = 0; j <= right - start; j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                } else {
                    int change = reference[start + i - 1] == answer[start + j - 1] ? 0 : 1;
                    distance[i][j] = Math.min(
                            distance[i - 1][j - 1] + change, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                }
            }
        }
        return distance;
    }
}
