package dev.etalon.metrics.probability;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.References;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How good a probability is, against what was true: Brier's score of this answer. Where no probability can be read there is none to
 * score: an abstention that says why.
 */
public final class Probability implements Scorer {
    private final ProbabilityOptions options;
    private final ProbabilityText reader;

    public Probability(ProbabilityOptions options) {
        this.options = options;
        this.reader = new ProbabilityText(options);
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, "probability");
        }
        if (!options.labels().isEmpty() && sample.references().size() > 1) {
            return References.miscounted(sample, "probability", 1);
        }
        OptionalInt truth = truth(sample, answer);
        if (truth.isEmpty()) {
            return Score.abstained("sample " + sample.id() + ": its reference \""
                    + References.shown(sample.references().get(0)) + "\" is no label");
        }
        Optional<Object> raw = raw(sample, answer);
        if (raw.isEmpty()) {
            return Score.abstained(
                    "sample " + sample.id() + ": field \"" + options.source().field() + "\" holds no probability");
        }
        return reader.read(raw.get())
                .map(probabilities -> graded(new Forecast(probabilities, truth.getAsInt())))
                .orElseGet(() -> Score.abstained(reader.complaint(References.shown(String.valueOf(raw.get())))));
    }

    /** The index of the true class; for a yes or no 1 where it is so. Empty where the reference is no class of a distribution. */
    private OptionalInt truth(Sample sample, Answer answer) {
        String first = options.normalisation().apply(sample.references().get(0));
        List<String> labels =
                options.labels().stream().map(options.normalisation()::apply).toList();
        if (labels.isEmpty()) {
            String said = options.normalisation().apply(answer.text());
            boolean right = sample.references().stream()
                    .anyMatch(reference ->
                            options.normalisation().apply(reference).equals(said));
            return OptionalInt.of(right ? 1 : 0);
        }
        if (labels.size() == 1) {
            return OptionalInt.of(first.equals(labels.get(0)) ? 1 : 0);
        }
        int index = labels.indexOf(first);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private Optional<Object> raw(Sample sample, Answer answer) {
        String field = options.source().field();
        return field == null
                ? Optional.of(answer.text())
                : sample.field(field)
                        .or(() -> Optional.ofNullable(answer.metadata().get(field)));
    }

    private Score graded(Forecast forecast) {
        return new Score.Graded(forecast.brier(), forecast.statistics(options.binary()), evidence(forecast));
    }

    private Evidence evidence(Forecast forecast) {
        String warning = forecast.impossible()
                ? "what was true had the probability 0: its log loss is infinite, and is counted as that of "
                        + Forecast.CLIP
                : "";
        Evidence evidence =
                Evidence.of(warning).with("probability of what was true", forecast.probabilities()[forecast.truth()]);
        return options.labels().size() > 1
                ? evidence.with("true", options.labels().get(forecast.truth()))
                : evidence.with("happened", forecast.truth() == 1);
    }
}
