package dev.etalon.metrics.meteor;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.PyText;
import dev.etalon.metrics.text.References;
import java.util.List;

/**
 * METEOR from 0 to 1, equal to {@code meteor_score} of NLTK 3.10; Lavie and Agarwal, "METEOR: An Automatic Metric for MT Evaluation
 * with High Levels of Correlation with Human Judgments", WMT 2007:
 *
 * <pre>METEOR = (1 - γ · (chunks / matches)^β) · P · R / (α · P + (1 - α) · R)</pre>
 *
 * with P and R the share of matched words in the answer and in the reference, and chunks the fewest runs of neighbours into which the
 * matches fall. Of several references the best counts. Without any match it is 0.
 */
public final class Meteor implements Scorer {
    private final MeteorOptions options;

    /** @throws IllegalArgumentException where synonyms are wanted and WordNet is not on the class path */
    public Meteor(MeteorOptions options) {
        this.options = options;
        if (options.synonyms()) {
            WordNet.mustBeThere();
        }
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, "meteor");
        }
        List<String> said = tokens(answer.text());
        return Score.graded(sample.references().stream()
                .mapToDouble(reference -> score(said, tokens(reference)))
                .max()
                .orElseThrow());
    }

    private double score(List<String> said, List<String> reference) {
        Synonyms synonyms = options.synonyms() ? WordNet.shared() : Synonyms.NONE;
        WordMatches matches = WordMatches.of(said, reference, synonyms);
        double count = matches.count();
        if (count == 0) {
            return 0;
        }
        double precision = count / said.size();
        double recall = count / reference.size();
        double mean = precision * recall / (options.alpha() * precision + (1 - options.alpha()) * recall);
        double penalty = options.gamma() * Math.pow(matches.chunks() / count, options.beta());
        return (1 - penalty) * mean;
    }

    private List<String> tokens(String text) {
        return options.tokenizer().tokens(PyText.stripRight(text)).stream()
                .map(PyText::lower)
                .toList();
    }
}
