package dev.etalon.llama;

import dev.etalon.core.model.Decoding;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Picks the next token: the likeliest at temperature 0, else one drawn from the nucleus. With the tokens sorted from the likeliest, the
 * nucleus are the first ones whose probabilities at that temperature add up to top-p (Holtzman et al., 2020).
 */
final class TokenPicker {
    private final double temperature;
    private final double topP;
    private final SplittableRandom random;

    /** @param repeat of the same request: each draws its own numbers, the same ones each time */
    TokenPicker(Decoding decoding, int repeat) {
        this.temperature = decoding.temperature() == null ? 0 : decoding.temperature();
        this.topP = decoding.topP() == null ? 1 : decoding.topP();
        long seed = decoding.seed() == null ? 0 : decoding.seed();
        this.random = new SplittableRandom(seed * 1_000_003 + repeat);
    }

    /** Of tokens whose logit is negative infinity none is picked. */
    int pick(float[] logits) {
        return temperature == 0 ? likeliest(logits) : drawn(logits);
    }

    private static int likeliest(float[] logits) {
        int best = 0;
        for (int token = 1; token < logits.length; token++) {
            if (logits[token] > logits[best]) {
                best = token;
            }
        }
        return best;
    }

    private int drawn(float[] logits) {
        int[] tokens = sorted(logits);
        double[] weights = new double[tokens.length];
        double sum = 0;
        for (int i = 0; i < tokens.length; i++) {
            weights[i] = Math.exp((logits[tokens[i]] - logits[tokens[0]]) / temperature);
            sum += weights[i];
        }
        int size = 0;
        double nucleus = 0;
        while (size < tokens.length && (size == 0 || nucleus < topP * sum)) {
            nucleus += weights[size++];
        }
        double left = random.nextDouble() * nucleus;
        for (int i = 0; i < size; i++) {
            left -= weights[i];
            if (left < 0) {
                return tokens[i];
            }
        }
        return tokens[0];
    }

    private static int[] sorted(float[] logits) {
        Integer[] tokens = IntStream.range(0, logits.length).boxed().toArray(Integer[]::new);
        Arrays.sort(tokens, (a, b) -> Float.compare(logits[b], logits[a]));
        return Arrays.stream(tokens).mapToInt(Integer::intValue).toArray();
    }
}
