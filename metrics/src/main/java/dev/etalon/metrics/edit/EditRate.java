package dev.etalon.metrics.edit;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.edit.EditScript.Step;
import dev.etalon.metrics.text.References;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Word or character error rate against one reference, equal to jiwer 4.0.0: errors by reference length, 0 and up, lower is better.
 *
 * <pre>rate = (S + D + I) / (H + S + D)</pre>
 *
 * The statistics are hits, substitutions, deletions and insertions; they add up to the rate of the corpus. Where the reference is
 * empty (of one sample, or of all together) the rate is the number of insertions, as in the reference implementation.
 */
public final class EditRate implements Scorer {
    private final EditOptions options;

    public EditRate(EditOptions options) {
        this.options = options;
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, options.unit().metric());
        }
        if (sample.references().size() > 1) {
            return References.miscounted(sample, options.unit().metric(), 1);
        }
        List<String> reference = split(sample.references().get(0));
        List<String> said = split(answer.text());
        EditScript script = align(reference, said);
        List<Double> statistics = List.of(
                (double) script.count(Step.HIT),
                (double) script.count(Step.SUBSTITUTE),
                (double) script.count(Step.DELETE),
                (double) script.count(Step.INSERT));
        double rate = rate(statistics.stream().mapToDouble(Double::doubleValue).toArray());
        return new Score.Graded(rate, statistics, evidence(script, reference, said));
    }

    /** The rate from added-up statistics. */
    public static double rate(double[] statistics) {
        double referenceLength = statistics[0] + statistics[1] + statistics[2];
        double errors = statistics[1] + statistics[2] + statistics[3];
        return referenceLength == 0 ? errors : errors / referenceLength;
    }

    private List<String> split(String text) {
        return options.unit().split(options.normalisation().apply(text));
    }

    private static EditScript align(List<String> reference, List<String> said) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] left = numbered(reference, numbers);
        int symbols = numbers.size();
        int[] right = numbered(said, numbers);
        return Alignment.of(left, right, symbols);
    }

    private static int[] numbered(List<String> units, Map<String, Integer> numbers) {
        return units.stream()
                .mapToInt(unit -> numbers.computeIfAbsent(unit, unused -> numbers.size()))
                .toArray();
    }

    private Evidence evidence(EditScript script, List<String> reference, List<String> said) {
        int hits = script.count(Step.HIT);
        if (hits == script.size()) {
            return Evidence.NONE;
        }
        String separator = options.unit() == EditUnit.WORD ? " " : "";
        return Evidence.of(script.count(Step.SUBSTITUTE) + " substituted, " + script.count(Step.DELETE) + " deleted, "
                        + script.count(Step.INSERT) + " inserted; " + hits + " of " + reference.size() + " "
                        + options.unit().plural() + " right")
                .with("alignment", AlignmentText.of(script, reference, said, separator));
    }
}
