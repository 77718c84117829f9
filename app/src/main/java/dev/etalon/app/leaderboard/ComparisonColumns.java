package dev.etalon.app.leaderboard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a file of comparisons hold what.
 *
 * @param a the system of answer A
 * @param b the system of answer B
 * @param winner {@code A}, {@code B} or {@code tie}, or the name of the better system; nothing where there is no verdict
 * @param question what both answered; null for the usual names, and without any the row itself
 * @param answerA the text of answer A, for style
 * @param answerB the text of answer B
 */
public record ComparisonColumns(
        String a, String b, String winner, @Nullable String question, String answerA, String answerB) {
    public ComparisonColumns {
        Objects.requireNonNull(a, "a is null");
        Objects.requireNonNull(b, "b is null");
        Objects.requireNonNull(winner, "winner is null");
        Objects.requireNonNull(answerA, "answerA is null");
        Objects.requireNonNull(answerB, "answerB is null");
    }
}
