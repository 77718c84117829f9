package dev.etalon.metrics.semantic;

import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.encoder.Tokens;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rare tokens count more.
 *
 * <pre>idf(t) = ln((N + 1) / (n(t) + 1))</pre>
 *
 * with N references, n(t) of which have the token. The tokens around a text are in every reference, so they weigh 0; a token of every
 * reference does too.
 */
final class IdfWeights implements TokenWeights {
    private final Map<Integer, Long> frequencies = new HashMap<>();
    private long references;

    private IdfWeights() {}

    /** Counts tokens in all references; keeps a count for each token of the vocabulary, no text. */
    static IdfWeights of(Encoder encoder, Stream<String> references) {
        IdfWeights weights = new IdfWeights();
        Consumer<String> count = text -> weights.count(encoder.tokens(text));
        references.forEachOrdered(count);
        return weights;
    }

    private void count(Tokens tokens) {
        references++;
        Arrays.stream(tokens.ids()).distinct().forEach(id -> frequencies.merge(id, 1L, Long::sum));
    }

    @Override
    public double[] of(Tokens tokens) {
        double[] weights = new double[tokens.size()];
        Arrays.setAll(weights, i -> weight(tokens.id(i)));
        return weights;
    }

    private double weight(int id) {
        return Math.log((references + 1.0) / (frequencies.getOrDefault(id, 0L) + 1.0));
    }
}
