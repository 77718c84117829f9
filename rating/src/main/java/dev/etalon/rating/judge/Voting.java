package dev.etalon.rating.judge;

import java.util.Locale;
import java.util.Objects;

/**
 * How often each model is asked, and what a draw means.
 *
 * @param samples votes of each model
 */
public record Voting(int samples, Ties ties) {
    public static final Voting ONCE = new Voting(1, Ties.ABSTAIN);

    /** What becomes of a draw between the labels with most votes. */
    public enum Ties {
        /** No verdict: the score is an abstention that says how the votes fell. */
        ABSTAIN,
        /** The label among them that was voted for first; models vote in their order. */
        FIRST
    }

    public Voting {
        if (samples < 1) {
            throw new IllegalArgumentException("a judge needs at least one sample, not " + samples);
        }
        Objects.requireNonNull(ties, "ties is null");
    }

    String tiesLabel() {
        return ties.name().toLowerCase(Locale.ROOT);
    }
}
