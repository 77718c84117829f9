package dev.etalon.rating.judge;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.Score;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one model said, one time.
 *
 * @param sample which of the model's votes, from 0
 * @param failure why there is no verdict; null where there is one
 */
record Ballot(
        String juror,
        int sample,
        Evidence evidence,
        @Nullable Failure failure) {

    static Ballot of(String juror, int sample, Score score) {
        return new Ballot(
                juror, sample, score.evidence(), score instanceof Score.Failed failed ? failed.failure() : null);
    }

    /** The verdict; empty where it has failed. */
    Optional<String> label() {
        return failure == null
                ? Optional.ofNullable(evidence.details().get(JudgeEvidence.VERDICT))
                        .map(String::valueOf)
                : Optional.empty();
    }

    boolean inconsistent() {
        return Boolean.FALSE.equals(evidence.details().get(JudgeEvidence.CONSISTENT));
    }

    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("juror", juror);
        details.put("sample", sample);
        details.putAll(evidence.details());
        details.put("rationale", evidence.text());
        if (failure != null) {
            details.put("failure", failure.kind() + ": " + failure.message());
        }
        return details;
    }

    String told() {
        return juror + " #" + (sample + 1) + ": " + label().orElse("no verdict")
                + (evidence.text().isEmpty() ? "" : ". " + evidence.text());
    }
}
