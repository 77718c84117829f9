package dev.etalon.rating.judge;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the verdicts that a judge gave earlier from the sample's fields; makes no call. */
final class RecordedJudge implements Scorer {
    private final RecordedOptions options;
    private final List<LabelField> fields;
    private final @Nullable Expectation expectation;

    RecordedJudge(RecordedOptions options) {
        VerdictLabels labels = new VerdictLabels(options.labels());
        this.options = options;
        this.fields = Stream.of(Optional.of(options.field()), Optional.ofNullable(options.swapped()))
                .flatMap(Optional::stream)
                .map(field -> new LabelField(field, options.mapping(), labels))
                .toList();
        this.expectation = options.human() == null ? null : new Expectation(options.human(), labels);
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        Optional<Score> problem = expectation == null ? Optional.empty() : expectation.problem(sample);
        if (problem.isPresent()) {
            return problem.get();
        }
        Optional<String> unreadable = fields.stream()
                .map(field -> complaint(sample, field))
                .flatMap(Optional::stream)
                .findFirst();
        return unreadable.isPresent()
                ? new Score.Failed(new Failure(FailureKind.UNREADABLE, unreadable.get()), evidence(sample))
                : verdict(sample);
    }

    private static Optional<String> complaint(Sample sample, LabelField field) {
        return switch (field.of(sample)) {
            case LabelField.Label label -> Optional.empty();
            case LabelField.Nothing nothing ->
                Optional.of("sample " + sample.id() + ": no verdict was recorded in field \"" + field.field() + "\"");
            case LabelField.Foreign foreign -> Optional.of(field.complaint(sample, foreign));
        };
    }

    private Score verdict(Sample sample) {
        PairVerdict verdict = PairVerdict.of(fields.stream()
                .map(field -> (LabelField.Label) field.of(sample))
                .map(LabelField.Label::label)
                .toList());
        Evidence evidence = verdict.into(evidence(sample));
        return expectation == null
                ? new Score.Labelled(verdict.label(), null, evidence)
                : expectation.labelled(sample, verdict.label(), evidence);
    }

    private Evidence evidence(Sample sample) {
        String rationale =
                Optional.ofNullable(options.rationale()).flatMap(sample::text).orElse("");
        Map<String, Object> recorded = new LinkedHashMap<>();
        fields.forEach(field -> sample.text(field.field()).ifPresent(raw -> recorded.put(field.field(), raw)));
        return new Evidence(rationale, Map.of("judge", options.judge(), "recorded", recorded));
    }
}
