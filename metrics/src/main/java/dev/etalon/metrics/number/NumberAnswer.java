package dev.etalon.metrics.number;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.PlainNumber;
import dev.etalon.metrics.text.References;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The number that an answer shows, against the one of the reference: how far it is off. An answer without a number is no number that
 * could be off: an abstention, counted beside.
 */
public final class NumberAnswer implements Scorer {
    private static final PlainNumber WHOLE = new PlainNumber(null);

    private final NumberOptions options;
    private final PlainNumber reader;

    public NumberAnswer(NumberOptions options) {
        this.options = options;
        this.reader = new PlainNumber(options.pattern());
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, "number");
        }
        if (sample.references().size() > 1) {
            return References.miscounted(sample, "number", 1);
        }
        OptionalDouble right = WHOLE.in(sample.references().get(0));
        if (right.isEmpty()) {
            return Score.abstained("sample " + sample.id() + ": its reference \""
                    + References.shown(sample.references().get(0)) + "\" is no number");
        }
        OptionalDouble said = reader.in(answer.text());
        return said.isEmpty()
                ? Score.abstained("no number can be read from \"" + References.shown(answer.text()) + "\"")
                : graded(said.getAsDouble(), right.getAsDouble());
    }

    private Score graded(double said, double right) {
        double error = Math.abs(said - right);
        if (!Double.isFinite(error)) {
            return Score.abstained("the numbers " + said + " and " + right + " are too large to be compared");
        }
        Evidence evidence = Evidence.NONE.with("got", said).with("expected", right);
        Evidence full = options.tolerant() ? evidence.with("within tolerance", options.within(said, right)) : evidence;
        return new Score.Graded(error, List.of(said, right), full);
    }
}
