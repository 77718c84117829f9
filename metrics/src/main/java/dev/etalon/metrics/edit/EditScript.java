package dev.etalon.metrics.edit;

import java.util.Arrays;

/** The steps that turn a reference into an answer, from left to right. */
final class EditScript {
    /** One step. */
    enum Step {
        HIT(' '),
        SUBSTITUTE('S'),
        DELETE('D'),
        INSERT('I');

        private final char mark;

        Step(char mark) {
            this.mark = mark;
        }

        char mark() {
            return mark;
        }
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

    /** How many hits, substitutions, deletions and insertions there are. */
    double[] counts() {
        return new double[] {count(Step.HIT), count(Step.SUBSTITUTE), count(Step.DELETE), count(Step.INSERT)};
    }

    /** Where the first error is; the size where there is none. */
    int firstError() {
        int first = 0;
        while (first < size && steps[first] == Step.HIT) {
            first++;
        }
        return first;
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
