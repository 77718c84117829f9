package dev.etalon.core.traffic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What calls have used up.
 *
 * @param calls requests made, failed ones included; none for a reply that was kept from an earlier call
 * @param inputTokens tokens sent
 * @param outputTokens tokens received
 * @param dollars money in US dollars, or null where no price is known
 */
public record Usage(
        long calls,
        long inputTokens,
        long outputTokens,
        @Nullable BigDecimal dollars) {
    public static final Usage NONE = new Usage(0, 0, 0, BigDecimal.ZERO);

    /** The sum; its money is unknown as soon as one part's is. */
    public Usage plus(Usage other) {
        BigDecimal sum = dollars == null || other.dollars == null ? null : dollars.add(other.dollars);
        return new Usage(calls + other.calls, inputTokens + other.inputTokens, outputTokens + other.outputTokens, sum);
    }

    public long tokens() {
        return inputTokens + outputTokens;
    }
}
