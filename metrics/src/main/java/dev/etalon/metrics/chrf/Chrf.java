package dev.etalon.metrics.chrf;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.PyText;
import dev.etalon.metrics.text.References;
import java.util.Arrays;

/**
 * chrF or chrF++ in percent, equal to sacrebleu 2.6.0. Of several references that one counts with which the sample's own chrF is
 * best; the statistics add up to chrF of the corpus.
 */
public final class Chrf implements Scorer {
    private final ChrfOptions options;
    private final ChrfFormula formula;

    public Chrf(ChrfOptions options) {
        this.options = options;
        formula = new ChrfFormula(options);
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, "chrf");
        }
        if (options.references() > 0 && sample.references().size() != options.references()) {
            return References.miscounted(sample, "chrf", options.references());
        }
        ChrfStatistics statistics = new ChrfStatistics(options, cased(answer.text()));
        double[] best = new double[0];
        double bestScore = -1;
        for (String reference : sample.references()) {
            double[] counts = statistics.against(cased(reference));
            double score = formula.score(counts);
            if (score > bestScore) {
                bestScore = score;
                best = counts;
            }
        }
        return new Score.Graded(bestScore, Arrays.stream(best).boxed().toList(), Evidence.NONE);
    }

    /** chrF of the corpus from added-up statistics. */
    public double corpus(double[] statistics) {
        return formula.score(statistics);
    }

    private String cased(String text) {
        return options.lowercase() ? PyText.lower(text) : text;
    }
}
