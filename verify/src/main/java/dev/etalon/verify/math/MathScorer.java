package dev.etalon.verify.math;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.verdict.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** 1 where the final answer equals a reference, 0 where it does not, an abstention where that cannot be told. */
public final class MathScorer implements Scorer {
    private final MathPreset preset;
    private final MathVerifier general;

    public MathScorer(MathOptions options) {
        this.preset = options.preset();
        this.general = new MathVerifier(options);
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        List<String> references =
                sample.references().stream().filter(r -> !r.isBlank()).toList();
        if (references.isEmpty()) {
            return Score.abstained("the sample has no reference to compare the answer with");
        }
        return verify(references, answer.text()).score();
    }

    /** What is found out about an answer, given right answers of which one suffices. */
    Verification verify(List<String> references, String answer) {
        return switch (preset) {
            case GENERAL -> general.verify(references, answer);
            case MATH -> text(references, MathStrings.extracted(answer), MathStrings::same);
            case GSM8K -> text(references, new Gsm8kScoring(false).extracted(answer), MathScorer::sameNumber);
            case GSM8K_FLEXIBLE -> text(references, new Gsm8kScoring(true).extracted(answer), MathScorer::sameNumber);
        };
    }

    private static boolean sameNumber(String reference, String answer) {
        return Gsm8kScoring.normalised(reference).equals(Gsm8kScoring.normalised(answer));
    }

    private Verification text(List<String> references, String got, BiPredicate<String, String> same) {
        boolean boxed = preset == MathPreset.MATH;
        List<String> expected = references.stream()
                .map(reference -> boxed && reference.contains("\\boxed") ? MathStrings.extracted(reference) : reference)
                .toList();
        boolean right = expected.stream().anyMatch(reference -> same.test(reference, got));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("expected", expected.getFirst());
        details.put("got", got);
        details.put("decided by", "the text, as " + preset.label() + " compares it");
        Evidence evidence = new Evidence("Expected " + expected.getFirst() + ", got " + got + ".", details);
        return right ? new Verification.Proved(evidence) : new Verification.Refuted(evidence);
    }
}
