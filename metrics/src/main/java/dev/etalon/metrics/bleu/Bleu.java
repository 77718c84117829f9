package dev.etalon.metrics.bleu;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.PyText;
import dev.etalon.metrics.text.References;
import java.util.Arrays;
import java.util.List;

/**
 * BLEU in percent, equal to sacrebleu 2.6.0. A sample's own value is its sentence BLEU with effective order; the statistics add up to
 * corpus BLEU. Two empty texts have BLEU 0, as in the reference.
 */
public final class Bleu implements Scorer {
    private final BleuOptions options;
    private final BleuFormula formula;

    public Bleu(BleuOptions options) {
        this.options = options;
        formula = new BleuFormula(options.smoothing(), options.smoothingAmount());
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, "bleu");
        }
        if (options.references() > 0 && sample.references().size() != options.references()) {
            return References.miscounted(sample, "bleu", options.references());
        }
        double[] statistics = BleuStatistics.of(
                tokens(answer.text()),
                sample.references().stream().map(this::tokens).toList());
        List<Double> boxed = Arrays.stream(statistics).boxed().toList();
        return new Score.Graded(formula.score(statistics, true), boxed, Evidence.NONE);
    }

    /** Corpus BLEU from added-up statistics. */
    public double corpus(double[] statistics) {
        return formula.score(statistics, options.effectiveOrder());
    }

    private List<String> tokens(String text) {
        String cased = options.lowercase() ? PyText.lower(text) : text;
        return options.tokenizer().tokens(PyText.stripRight(cased));
    }
}
