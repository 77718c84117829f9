package dev.etalon.verify.code;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.sandbox.Machine;

/** Scores one answer, in short. */
final class Scoring {
    private final CodeScorer scorer;

    Scoring(CodeOptions options) throws InterruptedException {
        var sandbox = Machine.sandbox();
        this.scorer = new CodeScorer(options, minimum -> sandbox);
    }

    Score score(Sample sample, String answer) throws InterruptedException {
        return scorer.score(sample, Answer.of(answer));
    }

    Score.Graded graded(Sample sample, String answer) throws InterruptedException {
        Score score = score(sample, answer);
        if (score instanceof Score.Graded graded) {
            return graded;
        }
        throw new AssertionError("no verdict: " + score);
    }

    Object outcome(Sample sample, String answer) throws InterruptedException {
        return graded(sample, answer).evidence().details().get("outcome");
    }
}
