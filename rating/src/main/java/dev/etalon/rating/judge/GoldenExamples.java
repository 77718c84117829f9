package dev.etalon.rating.judge;

import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.prompt.Block;
import dev.etalon.rating.prompt.Example;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where samples that people have rated hold what an example needs.
 *
 * @param answer the field of the answer
 * @param against the field of the other answer of a pair; null for a pointwise guideline
 * @param verdict where people's verdict stands
 * @param reason the field of its reason; null where there is none
 */
public record GoldenExamples(
        String answer,
        @Nullable String against,
        HumanLabel verdict,
        @Nullable String reason) {
    public GoldenExamples {
        Objects.requireNonNull(answer, "answer is null");
        Objects.requireNonNull(verdict, "verdict is null");
    }

    /** @throws IllegalArgumentException when a sample lacks an answer or has no verdict of the guideline's scale */
    public List<Example> of(Guideline guideline, List<Sample> samples) {
        LabelField field = new LabelField(
                verdict.field(),
                verdict.mapping(),
                new VerdictLabels(guideline.scale().labels()));
        return samples.stream().map(sample -> example(sample, field)).toList();
    }

    private Example example(Sample sample, LabelField field) {
        String label = switch (field.of(sample)) {
            case LabelField.Label(String found) -> found;
            case LabelField.Foreign foreign -> throw new IllegalArgumentException(field.complaint(sample, foreign));
            case LabelField.Nothing ignored -> throw lacks(sample, verdict.field());
        };
        String why = reason == null ? "" : sample.text(reason).orElse("");
        return new Example(sample, answers(sample), label, why);
    }

    private List<Block> answers(Sample sample) {
        return against == null
                ? List.of(new Block("answer", text(sample, answer)))
                : List.of(new Block("answer_a", text(sample, answer)), new Block("answer_b", text(sample, against)));
    }

    private static String text(Sample sample, String field) {
        return sample.text(field).orElseThrow(() -> lacks(sample, field));
    }

    private static IllegalArgumentException lacks(Sample sample, String field) {
        return new IllegalArgumentException("example " + sample.id() + " has no field \"" + field + "\"");
    }
}
