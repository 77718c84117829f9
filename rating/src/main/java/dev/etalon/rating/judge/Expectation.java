package dev.etalon.rating.judge;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets a judge's verdict beside the one of people. */
final class Expectation {
    private final LabelField field;

    Expectation(HumanLabel human, VerdictLabels labels) {
        this.field = new LabelField(human.field(), human.mapping(), labels);
    }

    /** A failed score where the human label is no label at all, before anything is spent on a verdict. */
    Optional<Score> problem(Sample sample) {
        return field.of(sample) instanceof LabelField.Foreign foreign
                ? Optional.of(new Score.Failed(
                        new Failure(FailureKind.SCORER, field.complaint(sample, foreign)), Evidence.NONE))
                : Optional.empty();
    }

    private @Nullable String expected(Sample sample) {
        return field.of(sample) instanceof LabelField.Label(String label) ? label : null;
    }

    Score labelled(Sample sample, String verdict, Evidence evidence) {
        return new Score.Labelled(verdict, expected(sample), evidence);
    }
}
