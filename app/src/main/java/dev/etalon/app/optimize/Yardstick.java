package dev.etalon.app.optimize;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads scores for a search, in which more is always better. A label is worth 1 where it is the expected one, else 0.
 *
 * @param direction which way a graded score is better
 * @param lowest the worst score there can be, more being better
 * @param perfect the best one; null where the scale has no end
 * @param blamed whether a score that failed is the fault of the text that is improved: so it is for a judge, which must give a verdict
 */
record Yardstick(
        Direction direction, double lowest, @Nullable Double perfect, boolean blamed) {

    /** Details of evidence that help nobody to write a better text. */
    private static final Set<String> NOISE = Set.of("usage", "raw", "model");

    /**
     * What a score tells a search.
     *
     * @param value null where nobody can tell
     */
    record Reading(@Nullable Double value, String feedback) {}

    static Yardstick of(Measure measure, boolean blamed) {
        Aggregate main = measure.summary().reading().aggregates().getFirst();
        boolean turned = main.direction() == Direction.LOWER_IS_BETTER;
        double worst = turned ? -main.highest() : main.lowest();
        double best = turned ? -main.lowest() : main.highest();
        return new Yardstick(
                main.direction(),
                Double.isFinite(worst) ? worst : turned ? -1 : 0,
                Double.isFinite(best) ? best : null,
                blamed);
    }

    Reading read(Score score) {
        return switch (score) {
            case Score.Graded graded ->
                new Reading(
                        direction == Direction.LOWER_IS_BETTER ? -graded.value() : graded.value(),
                        "Score " + graded.value() + "." + said(graded.evidence()));
            case Score.Labelled labelled -> label(labelled);
            case Score.Abstained abstained -> new Reading(null, "Not scored: " + abstained.reason());
            case Score.Failed failed ->
                blamed
                        ? new Reading(lowest, "No verdict: " + failed.failure().message() + said(failed.evidence()))
                        : new Reading(null, "Not scored: " + failed.failure().message());
        };
    }

    private static Reading label(Score.Labelled labelled) {
        if (labelled.expected() == null) {
            return new Reading(null, "Not scored: it is not known which label is right.");
        }
        boolean right = labelled.label().equals(labelled.expected());
        String verdict = right
                ? "Right: " + labelled.label() + "."
                : "Wrong: it says " + labelled.label() + ", right is " + labelled.expected() + ".";
        return new Reading(right ? 1.0 : 0.0, verdict + said(labelled.evidence()));
    }

    /**
     * There is no answer. What the prompt has brought about counts as the worst score; what it has not, as none.
     *
     * @throws CallException when nothing can be answered any more
     */
    Reading unanswered(CallException error) throws CallException {
        Failure failure = error.failure();
        return switch (failure.kind()) {
            case REFUSED, TRUNCATED, UNREADABLE, NO_ANSWER, SUBJECT ->
                new Reading(lowest, "No answer: " + failure.message());
            case RATE_LIMITED, SERVER, TIMEOUT, CONNECTION -> new Reading(null, failure.message());
            case REJECTED, UNAUTHORIZED, BUDGET, REPLAY_MISS, SCORER, NO_SANDBOX -> throw error;
        };
    }

    private static String said(Evidence evidence) {
        StringBuilder text = new StringBuilder(evidence.text().isBlank() ? "" : "\n" + evidence.text());
        for (Map.Entry<String, Object> detail : evidence.details().entrySet()) {
            if (!NOISE.contains(detail.getKey())) {
                text.append('\n').append(detail.getKey()).append(": ").append(detail.getValue());
            }
        }
        return text.toString();
    }
}
