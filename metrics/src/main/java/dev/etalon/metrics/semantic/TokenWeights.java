package dev.etalon.metrics.semantic;

import dev.etalon.core.encoder.Tokens;
import java.util.Arrays;

/** How much each token of a text counts. */
@FunctionalInterface
interface TokenWeights {
    /** 1 for each token of the text, 0 for those around it. */
    TokenWeights EQUAL = tokens -> {
        double[] weights = new double[tokens.size()];
        Arrays.setAll(weights, i -> tokens.special(i) ? 0 : 1);
        return weights;
    };

    double[] of(Tokens tokens);
}
