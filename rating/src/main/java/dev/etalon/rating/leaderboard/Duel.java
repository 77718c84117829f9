package dev.etalon.rating.leaderboard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two systems' answers to one question, compared.
 *
 * @param question what both answered; comparisons on one question are resampled together
 * @param a who gave answer A
 * @param b who gave answer B
 * @param outcome which is better
 * @param styleA how answer A looks, null where that is not known
 * @param styleB how answer B looks
 * @param weight how often it counts
 */
public record Duel(
        String question,
        String a,
        String b,
        Outcome outcome,
        @Nullable Style styleA,
        @Nullable Style styleB,
        double weight) {

    /** Which answer is better. */
    public enum Outcome {
        A,
        TIE,
        B
    }

    public Duel {
        Objects.requireNonNull(question, "question is null");
        Objects.requireNonNull(outcome, "outcome is null");
        if (a.equals(b)) {
            throw new IllegalArgumentException("system " + a + " is compared with itself, on question " + question);
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException("a weight must be above 0, not " + weight);
        }
    }

    public static Duel of(String question, String a, String b, Outcome outcome) {
        return new Duel(question, a, b, outcome, null, null, 1);
    }
}
