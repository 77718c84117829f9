package dev.etalon.app.optimize;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scores as JSON values in the trace of a rollout, without their evidence: what the suite's own numbers are made of at the end. */
final class KeptScores {
    /** The place of the scores, by the name of the objective. */
    static final String SCORES = "scores";
    /** The place of why there is no answer. */
    static final String UNANSWERED = "unanswered";

    private KeptScores() {}

    static Map<String, Object> write(Score score) {
        Map<String, Object> kept = new LinkedHashMap<>();
        switch (score) {
            case Score.Graded(double value, List<Double> statistics, Evidence ignored) -> {
                kept.put("value", value);
                if (!statistics.isEmpty()) {
                    kept.put("statistics", statistics);
                }
            }
            case Score.Labelled(String label, @Nullable String expected, Evidence ignored) -> {
                kept.put("label", label);
                if (expected != null) {
                    kept.put("expected", expected);
                }
            }
            case Score.Abstained(String reason, Evidence ignored) -> kept.put("abstained", reason);
            case Score.Failed(Failure failure, Evidence ignored) -> kept.put("failed", write(failure));
        }
        return kept;
    }

    private static Map<String, Object> write(Failure failure) {
        return Map.of("kind", failure.kind().name(), "message", failure.message());
    }

    static Map<String, Object> unanswered(CallException error) {
        return Map.of(UNANSWERED, write(error.failure()));
    }

    static Score read(Map<?, ?> kept) {
        if (kept.get("value") instanceof Number value) {
            List<Double> statistics = new ArrayList<>();
            if (kept.get("statistics") instanceof List<?> all) {
                all.forEach(one -> statistics.add(((Number) Objects.requireNonNull(one)).doubleValue()));
            }
            return new Score.Graded(value.doubleValue(), statistics, Evidence.NONE);
        }
        if (kept.get("label") instanceof String label) {
            return new Score.Labelled(label, (@Nullable String) kept.get("expected"), Evidence.NONE);
        }
        if (kept.get("failed") instanceof Map<?, ?> failed) {
            return new Score.Failed(failure(failed), Evidence.NONE);
        }
        return new Score.Abstained(String.valueOf(kept.get("abstained")), Evidence.NONE);
    }

    static Failure failure(Map<?, ?> kept) {
        return new Failure(FailureKind.valueOf(String.valueOf(kept.get("kind"))), String.valueOf(kept.get("message")));
    }
}
