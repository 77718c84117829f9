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
 * An error rate of a transcript against one reference, equal to jiwer 4.0.0. The statistics are hits, substitutions, deletions and
 * insertions; they add up to the rate of the corpus. Which of several cheapest alignments is taken does not change WER and CER, but
 * does change the others; see {@link Alignment}.
 */
public final class EditRate implements Scorer {
    private final EditOptions options;

    public EditRate(EditOptions options) {
        this.options = options;
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        Rate rate = options.rate();
        if (sample.references().isEmpty()) {
            return References.missing(sample, rate.label());
        }
        if (sample.references().size() > 1) {
            return References.miscounted(sample, rate.label(), 1);
        }
        Vocabulary vocabulary = rate.unit().vocabulary();
        int[] reference = vocabulary.numbers(
                options.normalisation().apply(sample.references().get(0)));
        int symbols = vocabulary.size();
        int[] said = vocabulary.numbers(options.normalisation().apply(answer.text()));
        EditScript script = Alignment.of(reference, said, symbols);
        double[] counts = script.counts();
        List<Double> statistics = List.of(counts[0], counts[1], counts[2], counts[3]);
        AlignmentText text = new AlignmentText(vocabulary, reference, said, script);
        return new Score.Graded(rate.of(counts), statistics, evidence(script, text));
    }

    private Evidence evidence(EditScript script, AlignmentText text) {
        int hits = script.count(Step.HIT);
        if (hits == script.size()) {
            return Evidence.NONE;
        }
        int substituted = script.count(Step.SUBSTITUTE);
        int deleted = script.count(Step.DELETE);
        String counts = substituted + " substituted, " + deleted + " deleted, " + script.count(Step.INSERT)
                + " inserted; " + hits + " of " + (hits + substituted + deleted) + " "
                + options.rate().unit().plural() + " right";
        return Evidence.of(counts).with("alignment", text.rows()).with("edits", text.edits());
    }
}
