package dev.etalon.core.summary;

import dev.etalon.core.score.Score;
import dev.etalon.core.score.Score.Graded;
import dev.etalon.core.score.Score.Labelled;
import java.util.List;

/**
 * The chance that of k answers to a sample any passes (pass@k), or all do (pass^k), estimated without bias from n answers of which c
 * passed: 1 - C(n-c, k) / C(n, k) (Chen et al., "Evaluating Large Language Models Trained on Code", 2021) and C(c, k) / C(n, k) (Yao et
 * al., "tau-bench", 2024). No value where fewer than k answers have a score. A graded score passes as 1 and fails as 0; a label passes
 * when it is the right one, and is left out where none is known to be.
 *
 * @param k 1 or more
 * @param all whether all must pass
 */
public record PassAt(int k, boolean all) implements OverRepeats {
    public PassAt {
        if (k < 1) {
            throw new IllegalArgumentException("k must be 1 or more, not " + k);
        }
    }

    @Override
    public String name() {
        return (all ? "pass^" : "pass@") + k;
    }

    @Override
    public double value(List<Score> repeats) {
        int n = 0;
        int passed = 0;
        for (Score score : repeats) {
            double one = passed(score);
            n += Double.isNaN(one) ? 0 : 1;
            passed += one == 1 ? 1 : 0;
        }
        return all ? all(n, passed, k) : any(n, passed, k);
    }

    private static double passed(Score score) {
        if (score instanceof Labelled labelled) {
            String expected = labelled.expected();
            return expected == null ? Double.NaN : labelled.label().equals(expected) ? 1 : 0;
        }
        if (score instanceof Graded graded && (graded.value() == 0 || graded.value() == 1)) {
            return graded.value();
        }
        throw new IllegalArgumentException(
                "pass@k needs scores that pass or fail, 1 or 0, or labels; leave out pass-at");
    }

    /** The chance that any of k passes, given c of n that did; NaN where n is below k. */
    static double any(int n, int c, int k) {
        if (n < k) {
            return Double.NaN;
        }
        double none = 1;
        for (int i = n - c + 1; i <= n; i++) {
            none *= Math.max(0, 1 - k / (double) i);
        }
        return 1 - none;
    }

    /** The chance that all of k pass, given c of n that did; NaN where n is below k. */
    static double all(int n, int c, int k) {
        if (n < k) {
            return Double.NaN;
        }
        double every = 1;
        for (int i = 0; i < k; i++) {
            every *= Math.max(0, c - i) / (double) (n - i);
        }
        return every;
    }
}
