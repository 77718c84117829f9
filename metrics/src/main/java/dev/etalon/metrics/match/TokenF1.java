package dev.etalon.metrics.match;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.PyText;
import dev.etalon.metrics.text.References;
import dev.etalon.metrics.text.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Token overlap as SQuAD has it, from 0 to 1 (SQuAD prints it times 100): F1 of precision and recall over multisets of normalised
 * tokens, of several references the best. Rajpurkar et al., "SQuAD: 100,000+ Questions for Machine Comprehension of Text", EMNLP
 * 2016; "Know What You Don't Know", ACL 2018.
 */
public final class TokenF1 implements Scorer {
    private final Squad version;

    public TokenF1(Squad version) {
        this.version = Objects.requireNonNull(version, "version is null");
    }

    /** {@code token-f1|v1|like:squad-1.1}. */
    public String signature() {
        return Signature.of("token-f1", 1).with("like", version.label()).toString();
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        List<List<String>> references =
                sample.references().stream().map(TokenF1::tokens).toList();
        if (version == Squad.V2) {
            references = answerable(references);
        }
        if (references.isEmpty()) {
            return References.missing(sample, "token-f1 (" + version.label() + ")");
        }
        List<String> said = tokens(answer.text());
        return Score.graded(references.stream()
                .mapToDouble(reference -> f1(reference, said))
                .max()
                .orElseThrow());
    }

    private static List<List<String>> answerable(List<List<String>> references) {
        List<List<String>> kept =
                references.stream().filter(reference -> !reference.isEmpty()).toList();
        return kept.isEmpty() ? List.of(List.of()) : kept;
    }

    private double f1(List<String> reference, List<String> said) {
        if (version == Squad.V2 && (reference.isEmpty() || said.isEmpty())) {
            return reference.equals(said) ? 1 : 0;
        }
        int common = common(reference, said);
        if (common == 0) {
            return 0;
        }
        double precision = (double) common / said.size();
        double recall = (double) common / reference.size();
        return 2 * precision * recall / (precision + recall);
    }

    private static int common(List<String> reference, List<String> said) {
        Map<String, Integer> left = new HashMap<>();
        reference.forEach(token -> left.merge(token, 1, Integer::sum));
        int common = 0;
        for (String token : said) {
            if (left.merge(token, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common;
    }

    private static List<String> tokens(String text) {
        return PyText.split(Normalisation.SQUAD.apply(text));
    }
}
