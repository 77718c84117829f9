package dev.etalon.metrics.number;

import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.text.Signature;

/** Sums up numbers against numbers: errors, R2 and correlations. */
public record NumberSummary(NumberOptions options) implements Summary {

    /** @throws IllegalArgumentException when the signature is of something else */
    public static NumberSummary of(Signature signature) {
        return new NumberSummary(NumberOptions.of(signature));
    }

    @Override
    public Reading reading() {
        return new NumberReading(options);
    }
}
