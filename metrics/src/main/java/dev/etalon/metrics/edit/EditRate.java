package dev.etalon.metrics.edit;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.edit.EditScript.Step;
import dev.etalon.metrics.text.References;
import java.util.List;

/**
 * Word or character error rate against one reference, equal to jiwer 4.0.0: errors by reference length, 0 and up, lower is better.
 *
 * <pre>rate = (S + D + I) / (H + S + D)</pre>
 *
 * The statistics are hits, substitutions, deletions and insertions; they add up to the rate of the corpus. Where the reference is
 * empty (of one sample, or of all together) the rate is the number of insertions, as in the reference implementation.
 */
public final class EditRate implements Scorer {
    private final EditUnit unit;
    private final EditOptions options;

    public EditRate(EditOptions options) {
        this.options = options;
        unit = options.unit();
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, unit.metric());
        }
        if (sample.references().size() > 1) {
            return References.miscounted(sample, unit.metric(), 1);
        }
        Vocabulary vocabulary = unit.vocabulary();
        int[] reference = vocabulary.numbers(
                options.normalisation().apply(sample.references().get(0)));
        int symbols = vocabulary.size();
        int[] said = vocabulary.numbers(options.normalisation().apply(answer.text()));
        EditScript script = Alignment.of(reference, said, symbols);
        List<Double> statistics = List.of(
                (double) script.count(Step.HIT),
                (double) script.count(Step.SUBSTITUTE),
                (double) script.count(Step.DELETE),
                (double) script.count(Step.INSERT));
        double rate = rate(statistics.stream().mapToDouble(Double::doubleValue).toArray());
        return new Score.Graded(rate, statistics, evidence(script, new AlignmentText(vocabulary, reference, said)));
    }

    /** The rate from added-up statistics. */
    public static double rate(double[] statistics) {
        double referenceLength = statistics[0] + statistics[1] + statistics[2];
        double errors = statistics[1] + statistics[2] + statistics[3];
        return referenceLength == 0 ? errors : errors / referenceLength;
    }

    private Evidence evidence(EditScript script, AlignmentText text) {
        int hits = script.count(Step.HIT);
        if (hits == script.size()) {
            return Evidence.NONE;
        }
        int substituted = script.count(Step.SUBSTITUTE);
        int deleted = script.count(Step.DELETE);
        String counts = substituted + " substituted, " + deleted + " deleted, " + script.count(Step.INSERT)
                + " inserted; " + hits + " of " + (hits + substituted + deleted) + " " + unit.plural() + " right";
        return Evidence.of(counts).with("alignment", text.of(script, unit.separator()));
    }
}
