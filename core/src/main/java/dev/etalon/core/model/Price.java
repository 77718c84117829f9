package dev.etalon.core.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a model costs.
 *
 * @param input US dollars for a million tokens sent
 * @param output US dollars for a million tokens received
 */
public record Price(BigDecimal input, BigDecimal output) {
    public Price {
        Objects.requireNonNull(input, "input is null");
        Objects.requireNonNull(output, "output is null");
        if (input.signum() < 0 || output.signum() < 0) {
            throw new IllegalArgumentException("a price is negative: " + input + ", " + output);
        }
    }

    /** What so many tokens cost, in US dollars, exactly. */
    public BigDecimal dollars(long inputTokens, long outputTokens) {
        BigDecimal sum = input.multiply(BigDecimal.valueOf(inputTokens))
                .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                .movePointLeft(6);
        return sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
    }
}
