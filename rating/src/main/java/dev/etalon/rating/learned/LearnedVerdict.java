package dev.etalon.rating.learned;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a learned judge says of an answer.
 *
 * @param probabilities of each verdict of the scale, calibrated
 * @param reasons the features that moved it most, the strongest first
 * @param fold the part of the lessons that these weights have not seen, null where nothing was learnt from the question
 */
public record LearnedVerdict(
        String label,
        Map<String, Double> probabilities,
        List<Reason> reasons,
        @Nullable Integer fold) {
    public LearnedVerdict {
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
        reasons = List.copyOf(reasons);
    }

    /**
     * How one feature moved the verdict.
     *
     * @param value of the feature; of a pair the difference
     * @param move of the log odds of better verdicts
     */
    public record Reason(String feature, String meaning, double value, double move) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.2f (%+.2f)", meaning, value, move);
        }
    }

    /** In words. */
    public String rationale() {
        String said = String.format(Locale.ROOT, "%s (%.0f%%)", label, 100 * probabilities.getOrDefault(label, 0.0));
        return reasons.isEmpty()
                ? said
                : said + ": " + reasons.stream().map(Reason::toString).collect(Collectors.joining("; "));
    }
}
