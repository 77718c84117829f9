package dev.etalon.core.run;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one trial: answer, score, record. One bad sample never ends the run: whatever is thrown becomes a recorded failure. */
final class TrialTask {
    private final Subject subject;
    private final List<Measure> measures;
    private final RunJournal journal;
    private final boolean retryErrors;
    private final boolean fresh;

    TrialTask(Subject subject, List<Measure> measures, RunJournal journal, boolean retryErrors) {
        this.subject = subject;
        this.measures = measures;
        this.journal = journal;
        this.retryErrors = retryErrors;
        this.fresh = journal.isEmpty();
    }

    /** What came of a draft. */
    sealed interface Result {
        record Recorded(Trial trial) implements Result {}

        record Skipped(Trial trial) implements Result {}

        /** The budget did not allow it. What had come until then is recorded. */
        record OverBudget() implements Result {}
    }

    Result run(Draft draft) throws InterruptedException {
        Optional<Trial> before = recordedBefore(draft);
        if (before.isPresent() && isWhole(before.get())) {
            return new Result.Skipped(before.get());
        }
        Outcome outcome = before.isPresent() ? before.get().outcome() : outcome(draft);
        if (outcome instanceof Outcome.Unanswered(Failure failure, var paid) && failure.kind() == FailureKind.BUDGET) {
            return new Result.OverBudget();
        }
        boolean kept = before.isEmpty() && keptBeforeScoring(draft, outcome);
        Map<String, Score> scores =
                new LinkedHashMap<>(before.map(this::keptScores).orElse(Map.of()));
        boolean withinBudget = addScores(draft, outcome, scores);
        Trial trial = new Trial(draft.ordinal(), draft.sample(), draft.repeat(), outcome, inOrder(scores));
        if (kept) {
            journal.record(draft.sample().id(), draft.repeat(), trial.scores());
        } else {
            journal.record(trial);
        }
        return withinBudget ? new Result.Recorded(trial) : new Result.OverBudget();
    }

    /** An answer that took a call is recorded at once: scorers may take their time, and whoever dies meanwhile does not ask again. */
    private boolean keptBeforeScoring(Draft draft, Outcome outcome) throws InterruptedException {
        boolean paid = draft.outcome() == null
                && outcome instanceof Outcome.Answered(Answer answer)
                && answer.usage().calls() > 0;
        if (paid) {
            journal.record(new Trial(draft.ordinal(), draft.sample(), draft.repeat(), outcome, Map.of()));
        }
        return paid;
    }

    private Optional<Trial> recordedBefore(Draft draft) {
        if (fresh) {
            return Optional.empty();
        }
        return journal.recorded(draft.sample().id(), draft.repeat())
                .filter(trial -> !retryErrors || trial.outcome() instanceof Outcome.Answered);
    }

    private boolean isWhole(Trial trial) {
        return trial.outcome() instanceof Outcome.Unanswered
                || keptScores(trial).keySet().containsAll(names());
    }

    private Map<String, Score> keptScores(Trial trial) {
        Map<String, Score> kept = new LinkedHashMap<>(trial.scores());
        if (retryErrors) {
            kept.values().removeIf(Score.Failed.class::isInstance);
        }
        return kept;
    }

    private List<String> names() {
        return measures.stream().map(Measure::name).toList();
    }

    private Outcome outcome(Draft draft) throws InterruptedException {
        if (draft.outcome() != null) {
            return draft.outcome();
        }
        try {
            Answer answer = subject.answer(draft.sample(), draft.repeat());
            return new Outcome.Answered(answer.withRepeat(draft.repeat()));
        } catch (CallException e) {
            return new Outcome.Unanswered(e.failure(), e.evidence());
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Unanswered(new Failure(FailureKind.SUBJECT, "the subject threw " + describe(e)));
        }
    }

    /** Adds the scores that are missing; false when the budget did not allow one of them. */
    private boolean addScores(Draft draft, Outcome outcome, Map<String, Score> scores) throws InterruptedException {
        boolean withinBudget = true;
        for (Measure measure : measures) {
            if (outcome instanceof Outcome.Answered(Answer answer) && !scores.containsKey(measure.name())) {
                Score score = score(measure, draft, answer);
                if (score == null) {
                    withinBudget = false;
                } else {
                    scores.put(measure.name(), score);
                }
            }
        }
        return withinBudget;
    }

    private static @Nullable Score score(Measure measure, Draft draft, Answer answer) throws InterruptedException {
        try {
            return measure.scorer().score(draft.sample(), answer);
        } catch (CallException e) {
            return e.kind() == FailureKind.BUDGET ? null : new Score.Failed(e.failure(), e.evidence());
        } catch (RuntimeException | StackOverflowError e) {
            return Score.failed(
                    FailureKind.SCORER,
                    "scorer \"" + measure.name() + "\" threw on sample \""
                            + draft.sample().id() + "\": " + describe(e));
        }
    }

    private Map<String, Score> inOrder(Map<String, Score> scores) {
        Map<String, Score> ordered = new LinkedHashMap<>();
        names().forEach(name -> Optional.ofNullable(scores.get(name)).ifPresent(score -> ordered.put(name, score)));
        scores.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static String describe(Throwable e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
