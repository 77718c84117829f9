package dev.etalon.store;

import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.store.json.AnswerCodec;
import dev.etalon.store.json.SampleCodec;
import dev.etalon.store.json.ScoreCodec;
import dev.etalon.store.json.ScoreRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trial as rows: its place, the JSON of its sample, its outcome and its scores. */
record TrialRow(
        TrialKey key,
        String sampleId,
        String sample,
        @Nullable String answer,
        @Nullable String failure,
        @Nullable String message,
        @Nullable String evidence,
        List<ScoreRow> scores) {

    static TrialRow of(long run, Trial trial) {
        TrialKey key = new TrialKey(run, trial.ordinal(), trial.repeat());
        String id = trial.sample().id();
        String sample = SampleCodec.encode(trial.sample());
        List<ScoreRow> scores = scores(trial.scores());
        return switch (trial.outcome()) {
            case Outcome.Answered(Answer answer) ->
                new TrialRow(key, id, sample, AnswerCodec.encode(answer), null, null, null, scores);
            case Outcome.Unanswered(Failure(FailureKind kind, String message), Evidence evidence) ->
                new TrialRow(key, id, sample, null, kind.name(), message, ScoreCodec.encode(evidence), scores);
        };
    }

    static List<ScoreRow> scores(Map<String, Score> scores) {
        return scores.entrySet().stream()
                .map(entry -> ScoreCodec.encode(entry.getKey(), entry.getValue()))
                .toList();
    }
}
