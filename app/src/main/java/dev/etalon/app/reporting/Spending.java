package dev.etalon.app.reporting;

import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Paid;
import dev.etalon.core.traffic.Usage;
import java.util.stream.Stream;

/** What kept trials have used up. */
public final class Spending {
    private Spending() {}

    /** What calls took, answers and scores together; replies that were kept from earlier calls took nothing. */
    public static Usage of(Stream<Trial> trials) {
        return sent(trials.flatMap(Spending::parts));
    }

    /** The same without the answers, for a run that scores those of another. */
    public static Usage ofScores(Stream<Trial> trials) {
        return sent(trials.flatMap(Spending::scores));
    }

    /** What the answer and each of the scores used up. */
    static Stream<Usage> parts(Trial trial) {
        return Stream.concat(Stream.of(answer(trial.outcome())), scores(trial));
    }

    private static Usage answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(Answer answer) -> answer.usage();
            case Outcome.Unanswered(var failure, var evidence) -> Paid.in(evidence);
        };
    }

    private static Stream<Usage> scores(Trial trial) {
        return trial.scores().values().stream().map(Score::evidence).map(Paid::in);
    }

    private static Usage sent(Stream<Usage> parts) {
        return parts.filter(usage -> usage.calls() > 0).reduce(Usage.NONE, Usage::plus);
    }
}
