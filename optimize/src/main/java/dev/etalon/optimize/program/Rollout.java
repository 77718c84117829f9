package dev.etalon.optimize.program;

import dev.etalon.core.traffic.Usage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate did with one example.
 *
 * @param output what it said
 * @param score how good that is, higher is better; null where nobody can tell (an endpoint was down): such an example is left out of
 *     every decision. What the candidate itself has broken gets the lowest score, and says so in the feedback
 * @param objectives further scores by name, higher is better (cost, length); empty where there is one goal only
 * @param feedback what was wrong or right, in words that help to write a better text
 * @param trace whatever else helps, as JSON values
 * @param usage what it has cost
 */
public record Rollout(
        String output,
        @Nullable Double score,
        Map<String, Double> objectives,
        String feedback,
        Map<String, Object> trace,
        Usage usage) {
    public Rollout {
        Objects.requireNonNull(output, "output is null");
        if (score != null && !Double.isFinite(score)) {
            throw new IllegalArgumentException("a score must be finite or null, not " + score);
        }
        objectives = copy(objectives);
        Objects.requireNonNull(feedback, "feedback is null");
        trace = copy(trace);
        Objects.requireNonNull(usage, "usage is null");
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public static Rollout of(String output, double score, String feedback) {
        return new Rollout(output, score, Map.of(), feedback, Map.of(), Usage.NONE);
    }

    /** Nobody can tell how good it is. */
    public static Rollout missing(String reason) {
        return new Rollout("", null, Map.of(), reason, Map.of(), Usage.NONE);
    }

    public Rollout withObjectives(Map<String, Double> newObjectives) {
        return new Rollout(output, score, newObjectives, feedback, trace, usage);
    }

    /** The score, 0 where it is missing: the reference knows no missing scores. */
    public double scoreOrZero() {
        return score == null ? 0 : score;
    }
}
