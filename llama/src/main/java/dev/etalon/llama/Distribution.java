package dev.etalon.llama;

import dev.etalon.core.model.TokenChoice;
import dev.etalon.core.model.TokenChoice.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;

/** What a model thinks of each token as the next one: {@code p_i = exp(l_i) / sum_j exp(l_j)} of its logits {@code l}. */
final class Distribution {
    private final float[] logits;
    private final double logSum;

    Distribution(float[] logits) {
        this.logits = logits;
        this.logSum = logSum(logits);
    }

    private static double logSum(float[] logits) {
        double most = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - most);
        }
        return most + Math.log(sum);
    }

    double logProbability(int token) {
        return Math.min(0, logits[token] - logSum);
    }

    /** The chosen token beside the likeliest ones. */
    TokenChoice choice(int chosen, int top, IntFunction<String> text) {
        List<Candidate> candidates = likeliest(top).stream()
                .map(token -> new Candidate(text.apply(token), logProbability(token)))
                .toList();
        return new TokenChoice(text.apply(chosen), logProbability(chosen), candidates);
    }

    /** Most likely first; of equal ones the lower number first. */
    private List<Integer> likeliest(int count) {
        Comparator<Integer> better =
                Comparator.<Integer>comparingDouble(token -> -logits[token]).thenComparingInt(token -> token);
        PriorityQueue<Integer> best = new PriorityQueue<>(better.reversed());
        for (int token = 0; token < logits.length; token++) {
            if (best.size() < count) {
                best.add(token);
            } else if (count > 0 && logits[token] > logits[best.element()]) {
                best.remove();
                best.add(token);
            }
        }
        return best.stream().sorted(better).toList();
    }
}
