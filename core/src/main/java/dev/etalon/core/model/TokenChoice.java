package dev.etalon.core.model;

import java.util.List;
import java.util.Objects;

/**
 * One token of a reply, and what the model could have said in its place. Probabilities are the model's own, before temperature, top-p
 * and any grammar.
 *
 * @param text the token as text; where it is part of a character, what the provider makes of it
 * @param logProbability the natural logarithm of its probability; negative infinity where the provider gave it none
 * @param top the likeliest tokens, the chosen one among them or not, most likely first
 */
public record TokenChoice(String text, double logProbability, List<Candidate> top) {

    /** A token that could have come. */
    public record Candidate(String text, double logProbability) {
        public Candidate {
            Objects.requireNonNull(text, "text is null");
            requireLogarithm(logProbability);
        }
    }

    public TokenChoice {
        Objects.requireNonNull(text, "text is null");
        requireLogarithm(logProbability);
        top = List.copyOf(top);
    }

    /** Rounding may lead a little above 0. */
    private static void requireLogarithm(double logProbability) {
        if (!(logProbability <= 1e-3)) {
            throw new IllegalArgumentException("a log probability is 0 at most, not " + logProbability);
        }
    }
}
