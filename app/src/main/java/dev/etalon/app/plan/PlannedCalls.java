package dev.etalon.app.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls of one kind: the subject's, or a judge's.
 *
 * @param what who calls, in words, for example {@code the judge "style" asks gpt}
 * @param perTrial how many calls one trial makes, 1 or more; a judge of pairs in both orders makes 2
 * @param input tokens sent by one call, null where they are not known
 * @param output tokens received by one call, null where they are not known
 * @param price null where it is not known
 */
public record PlannedCalls(
        String what,
        int perTrial,
        @Nullable Range input,
        @Nullable Range output,
        @Nullable Price price) {

    /** What a million tokens cost, in US dollars, each 0 or more. */
    public record Price(double inputPerMillion, double outputPerMillion) {}

    private static final double MILLION = 1_000_000;

    public PlannedCalls {
        Objects.requireNonNull(what, "what is null");
        if (perTrial < 1) {
            throw new IllegalArgumentException("calls per trial must be 1 or more, not " + perTrial);
        }
    }

    long calls(long trials) {
        return Math.multiplyExact(trials, (long) perTrial);
    }

    /** Tokens of all calls, null where they are not known. */
    @Nullable
    Range tokens(long trials) {
        return input == null || output == null ? null : input.plus(output).times((double) calls(trials));
    }

    /** Money for all calls, null where tokens or price are not known. */
    @Nullable
    Range dollars(long trials) {
        if (input == null || output == null || price == null) {
            return null;
        }
        Range one = input.times(price.inputPerMillion()).plus(output.times(price.outputPerMillion()));
        return one.times(calls(trials) / MILLION);
    }
}
