package dev.etalon.metrics.match;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.References;
import java.util.List;

/** 1 where the answer contains any, or all, of the wanted texts, else 0. */
public final class Contains implements Scorer {
    private final ContainsOptions options;

    public Contains(ContainsOptions options) {
        this.options = options;
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        List<String> wanted = options.texts().isEmpty() ? sample.references() : options.texts();
        if (wanted.isEmpty()) {
            return References.missing(sample, "contains");
        }
        List<String> normal =
                wanted.stream().map(options.normalisation()::apply).toList();
        if (normal.contains("")) {
            return Score.abstained("sample " + sample.id() + " has a reference that is empty after normalisation: "
                    + "every answer would contain it");
        }
        String said = options.normalisation().apply(answer.text());
        List<String> missing =
                normal.stream().filter(text -> !said.contains(text)).toList();
        boolean found = options.quantifier().holds(normal, missing);
        return Score.passed(found, found ? Evidence.NONE : Evidence.of("does not contain " + Quoted.list(missing)));
    }
}
