package dev.etalon.metrics.rouge;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.References;
import java.util.List;
import java.util.Objects;

/**
 * ROUGE from 0 to 1, equal to rouge-score 0.1.2: the F of precision and recall, of several references the best one's. The statistics
 * are F, precision and recall of that reference. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004.
 */
public final class Rouge implements Scorer {
    private final RougeOptions options;

    public Rouge(RougeOptions options) {
        this.options = Objects.requireNonNull(options, "options is null");
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, options.type().label());
        }
        try {
            Overlap best = best(new RougeText(options, answer.text()), sample.references());
            return new Score.Graded(best.f(), List.of(best.f(), best.precision(), best.recall()), Evidence.NONE);
        } catch (IllegalArgumentException tooLong) {
            return Score.abstained("sample " + sample.id() + ": " + tooLong.getMessage());
        }
    }

    private static Overlap best(RougeText answer, List<String> references) {
        Overlap best = answer.against(references.get(0));
        for (String reference : references.subList(1, references.size())) {
            Overlap overlap = answer.against(reference);
            if (overlap.f() > best.f()) {
                best = overlap;
            }
        }
        return best;
    }
}
