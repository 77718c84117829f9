package dev.etalon.metrics.match;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.References;
import dev.etalon.metrics.text.Signature;
import java.util.Objects;

/** 1 where the normalised answer equals any of the normalised references, else 0. */
public final class Exact implements Scorer {
    private final Normalisation normalisation;

    public Exact(Normalisation normalisation) {
        this.normalisation = Objects.requireNonNull(normalisation, "normalisation is null");
    }

    /** {@code exact|v1|norm:trim+lower-case}. */
    public String signature() {
        return Signature.of("exact", 1).with("norm", normalisation.label()).toString();
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, "exact");
        }
        String said = normalisation.apply(answer.text());
        boolean equal = sample.references().stream()
                .anyMatch(reference -> normalisation.apply(reference).equals(said));
        return Score.passed(equal, equal ? Evidence.NONE : evidence(sample, said));
    }

    private Evidence evidence(Sample sample, String said) {
        return Evidence.of("differs from every reference after normalisation (" + normalisation.label() + ")")
                .with("got", References.shown(said))
                .with(
                        "expected",
                        References.shown(normalisation.apply(sample.references().get(0))));
    }
}
