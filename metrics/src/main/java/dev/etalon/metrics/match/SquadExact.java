package dev.etalon.metrics.match;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.References;
import dev.etalon.metrics.text.Signature;
import java.util.List;
import java.util.Objects;

/**
 * The exact match of SQuAD: 1 where the normalised answer equals any of the normalised references, else 0. By version 2, references
 * that are empty after normalisation are left out, and where none is left the answer must be empty too.
 */
public final class SquadExact implements Scorer {
    private final Squad version;

    public SquadExact(Squad version) {
        this.version = Objects.requireNonNull(version, "version is null");
    }

    /** {@code squad-exact|v1|like:squad-1.1}. */
    public String signature() {
        return Signature.of("squad-exact", 1).with("like", version.label()).toString();
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        List<String> references = sample.references().stream()
                .map(Normalisation.SQUAD::apply)
                .filter(reference -> version == Squad.V1_1 || !reference.isEmpty())
                .toList();
        if (references.isEmpty() && version == Squad.V2) {
            references = List.of("");
        }
        if (references.isEmpty()) {
            return References.missing(sample, "squad-exact (" + version.label() + ")");
        }
        String said = Normalisation.SQUAD.apply(answer.text());
        return Score.passed(references.contains(said), Evidence.NONE);
    }
}
