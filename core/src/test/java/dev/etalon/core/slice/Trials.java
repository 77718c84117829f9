package dev.etalon.core.slice;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.summary.Summary;
import java.util.Map;

/** Trials and measures for tests. */
public final class Trials {
    private Trials() {}

    public static Trial answered(long ordinal, Sample sample, int repeat, Map<String, Score> scores) {
        return new Trial(ordinal, sample, repeat, new Outcome.Answered(Answer.of("answer to " + sample.id())), scores);
    }

    public static Trial answered(long ordinal, Map<String, Score> scores) {
        return answered(ordinal, sample(ordinal), 0, scores);
    }

    public static Trial unanswered(long ordinal) {
        Failure failure = new Failure(FailureKind.SERVER, "HTTP 500");
        return new Trial(ordinal, sample(ordinal), 0, new Outcome.Unanswered(failure), Map.of());
    }

    public static Sample sample(long ordinal) {
        return Sample.of("sample " + ordinal, "question " + ordinal, "reference " + ordinal);
    }

    /** A measure that is only summed up. */
    public static Measure measure(String name, Summary summary) {
        return new Measure(name, name + "|v1", (sample, answer) -> Score.abstained("not asked"), summary);
    }
}
