package dev.etalon.rating.judge;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a verdict comes about from replies.
 *
 * @param from what in a reply the verdict is taken from
 * @param verifier who checks the first verdict and gives the one that counts; null where the first one does
 */
public record Deciding(From from, @Nullable Juror verifier) {
    public static final Deciding USUAL = new Deciding(From.TEXT, null);

    /** What a verdict is taken from. */
    public enum From {
        /** What the reply says. */
        TEXT,
        /** The probabilities of the tokens where the reply says it. */
        PROBABILITIES
    }

    public Deciding {
        Objects.requireNonNull(from, "from is null");
    }

    public Deciding withFrom(From from) {
        return new Deciding(from, verifier);
    }

    public Deciding withVerifier(Juror verifier) {
        return new Deciding(from, verifier);
    }

    boolean usual() {
        return equals(USUAL);
    }
}
