package dev.etalon.metrics.ter;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.sequence.WordNumbers;
import dev.etalon.metrics.text.References;
import java.util.List;

/**
 * Translation edit rate in percent, equal to sacrebleu 2.6.0; 0 and up, lower is better.
 *
 * <pre>TER = 100 · edits / reference length</pre>
 *
 * Of several references, the edits to the nearest and the mean of their lengths. Both numbers add up to TER of the corpus. Where the
 * length is 0, TER is 100 if there are edits, else 0, as in the reference.
 */
public final class Ter implements Scorer {
    private final TerOptions options;
    private final TerTokenizer tokenizer;

    public Ter(TerOptions options) {
        this.options = options;
        tokenizer = new TerTokenizer(options);
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, "ter");
        }
        if (options.references() > 0 && sample.references().size() != options.references()) {
            return References.miscounted(sample, "ter", options.references());
        }
        WordNumbers numbers = new WordNumbers();
        int[] said = numbers.of(tokenizer.tokens(answer.text()));
        int fewest = Integer.MAX_VALUE;
        long lengths = 0;
        for (String text : sample.references()) {
            int[] reference = numbers.of(tokenizer.tokens(text));
            fewest = Math.min(fewest, ShiftSearch.edits(said, reference));
            lengths += reference.length;
        }
        double length = (double) lengths / sample.references().size();
        return new Score.Graded(rate(new double[] {fewest, length}), List.of((double) fewest, length), Evidence.NONE);
    }

    /** TER of the corpus from added-up statistics. */
    public double corpus(double[] statistics) {
        return rate(statistics);
    }

    static double rate(double[] statistics) {
        if (statistics[1] > 0) {
            return 100 * (statistics[0] / statistics[1]);
        }
        return statistics[0] > 0 ? 100 : 0;
    }
}
