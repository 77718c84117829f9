package dev.etalon.metrics.edit;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.sequence.CommonSubsequence;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Numbering;
import dev.etalon.metrics.text.References;
import dev.etalon.metrics.text.Signature;
import java.util.Objects;

/**
 * How alike answer and reference are, from 0 to 1, equal to {@code normalized_similarity} of rapidfuzz 3.14: one minus the edit
 * distance over the greatest that there could be; two empty texts are alike, 1. Of several references the nearest counts.
 */
public final class EditSimilarity implements Scorer {
    private final EditDistance distance;
    private final Normalisation normalisation;

    public EditSimilarity(EditDistance distance, Normalisation normalisation) {
        this.distance = Objects.requireNonNull(distance, "distance is null");
        this.normalisation = Objects.requireNonNull(normalisation, "normalisation is null");
    }

    /** {@code edit-similarity|v1|distance:levenshtein|norm:none|like:rapidfuzz-3.14}. */
    public String signature() {
        return Signature.of("edit-similarity", 1)
                .with("distance", distance.label())
                .with("norm", normalisation.label())
                .with("like", "rapidfuzz-3.14")
                .toString();
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, "edit-similarity");
        }
        String said = normalisation.apply(answer.text());
        return Score.graded(sample.references().stream()
                .mapToDouble(reference -> similarity(said, normalisation.apply(reference)))
                .max()
                .orElseThrow());
    }

    private double similarity(String answer, String reference) {
        Numbering numbering = new Numbering(128);
        int[] right = reference.codePoints().map(numbering::of).toArray();
        int symbols = numbering.size();
        int[] said = answer.codePoints().map(numbering::of).toArray();
        if (right.length == 0 && said.length == 0) {
            return 1;
        }
        return switch (distance) {
            case LEVENSHTEIN -> 1 - (double) levenshtein(right, said, symbols) / Math.max(right.length, said.length);
            case INDEL -> {
                int all = right.length + said.length;
                int common = CommonSubsequence.length(said, right, numbering.size());
                yield 1 - (double) (all - 2 * common) / all;
            }
        };
    }

    private static int levenshtein(int[] reference, int[] answer, int symbols) {
        if (reference.length == 0) {
            return answer.length;
        }
        PatternBits pattern = new PatternBits(Span.of(reference), symbols);
        long[] rises = new long[pattern.words()];
        long[] falls = new long[pattern.words()];
        for (int row = 0; row < answer.length; row++) {
            pattern.advance(answer[row], rises, falls, row == 0 ? -1 : 0, 0);
        }
        if (answer.length == 0) {
            return reference.length;
        }
        return answer.length + first(rises, reference.length) - first(falls, reference.length);
    }

    /** How many of the first bits are one. */
    private static int first(long[] bits, int count) {
        int ones = 0;
        for (int word = 0; word < bits.length; word++) {
            int rest = count - 64 * word;
            ones += Long.bitCount(rest >= 64 ? bits[word] : bits[word] & ((1L << rest) - 1));
        }
        return ones;
    }
}
