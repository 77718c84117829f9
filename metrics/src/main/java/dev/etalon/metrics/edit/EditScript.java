package dev.etalon.metrics.edit;

import java.util.Arrays;

/** The steps that turn a reference into an answer, from left to right. */
final class EditScript {
    /** One step. */
    enum Step {
        HIT,
        SUBSTITUTE,
        DELETE,
        INSERT
    }

    private Step[] steps;
    private int size;

    EditScript(int expected) {
        steps = new Step[Math.max(16, expected)];
    }

    void add(Step step) {
        add(step, 1);
    }

    void add(Step step, int times) {
        if (size + times > steps.length) {
            steps = Arrays.copyOf(steps, Math.max(size + times, 2 * size));
        }
        Arrays.fill(steps, size, size + times, step);
        size += times;
    }

    /** Turns round the steps from this index on: an alignment is walked from its end. */
    void reverseFrom(int start) {
        for (int left = start, right = size - 1; left < right; left++, right--) {
            Step step = steps[left];
            steps[left] = steps[right];
            steps[right] = step;
        }
    }

    int size() {
        return size;
    }

    Step at(int index) {
        return steps[index];
    }

    int count(Step wanted) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (steps[i] == wanted) {
                count++;
            }
        }
        return count;
    }
}
