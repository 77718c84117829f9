package dev.etalon.rating.judge;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.learned.LearnedModel;
import dev.etalon.rating.learned.LearnedRater;
import dev.etalon.rating.learned.LearnedVerdict;
import dev.etalon.rating.prompt.ShownTexts;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rates by what was learnt from labels of people: no call, no key, and little understanding. */
final class LearnedJudge implements Scorer {
    private final Guideline guideline;
    private final ShownTexts shown;
    private final LearnedRater rater;
    private final @Nullable String against;
    private final @Nullable Expectation expectation;

    private LearnedJudge(Guideline guideline, LearnedRater rater, LearnedOptions options) {
        this.guideline = guideline;
        this.shown = new ShownTexts(guideline);
        this.rater = rater;
        this.against = options.against();
        VerdictLabels labels = new VerdictLabels(guideline.scale().labels());
        this.expectation = options.human() == null ? null : new Expectation(options.human(), labels);
    }

    static Measure measure(Guideline guideline, LearnedModel model, Encoder encoder, LearnedOptions options) {
        boolean pairwise = guideline.task() == Guideline.Task.PAIRWISE;
        if (pairwise != (options.against() != null)) {
            throw new IllegalArgumentException(
                    pairwise
                            ? "a pairwise guideline needs \"against\": the field of the sample with the answer to compare with"
                            : "a pointwise guideline compares with nothing: leave \"against\" out");
        }
        LearnedRater rater = new LearnedRater(model, guideline, encoder, options.decision());
        JudgeSignature signature = new JudgeSignature(JudgeSignature.LEARNED)
                .with("guideline", model.guideline())
                .with("scale", guideline.scale().labels())
                .with("against", Optional.ofNullable(options.against()))
                .with("learnt", model.hash().brief())
                .with("from", Integer.toString(model.learntFrom().answers()))
                .with("encoder", model.encoder())
                .with("decide", options.decision().name().toLowerCase(Locale.ROOT))
                .with("human", Judges.human(options.human()));
        return Judges.measure(guideline.name(), signature, new LearnedJudge(guideline, rater, options));
    }

    @Override
    public Score score(Sample sample, Answer answer) throws InterruptedException {
        Optional<String> missing = shown.missing(sample);
        if (missing.isPresent()) {
            return Score.abstained(missing.get());
        }
        Optional<String> other = against == null ? Optional.empty() : sample.text(against);
        if (against != null && other.isEmpty()) {
            return Score.abstained("the sample has no field \"" + against + "\" to compare the answer with");
        }
        Optional<Score> problem = expectation == null ? Optional.empty() : expectation.problem(sample);
        if (problem.isPresent()) {
            return problem.get();
        }
        LearnedVerdict verdict = against == null
                ? rater.verdict(sample, answer.text())
                : rater.verdict(sample, answer.text(), other.orElseThrow());
        return labelled(sample, verdict);
    }

    private Score labelled(Sample sample, LearnedVerdict verdict) {
        Evidence evidence = new Evidence(verdict.rationale(), details(verdict));
        if (expectation != null) {
            return expectation.labelled(sample, verdict.label(), evidence);
        }
        return switch (guideline.scale()) {
            case Scale.Binary ignored -> Score.passed(verdict.label().equals(Scale.Binary.PASS), evidence);
            case Scale.Ordinal ignored -> new Score.Graded(Integer.parseInt(verdict.label()), List.of(), evidence);
            case Scale.Pairwise ignored -> new Score.Labelled(verdict.label(), null, evidence);
            case Scale.Met ignored -> new Score.Labelled(verdict.label(), null, evidence);
        };
    }

    private static Map<String, Object> details(LearnedVerdict verdict) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(JudgeEvidence.VERDICT, verdict.label());
        details.put(JudgeEvidence.PROBABILITIES, verdict.probabilities());
        details.put(
                "features",
                verdict.reasons().stream()
                        .map(reason -> Map.of(
                                "name", reason.feature(), "value", finite(reason.value()), "move", reason.move()))
                        .toList());
        if (verdict.fold() != null) {
            details.put("fold", Objects.requireNonNull(verdict.fold()));
        }
        return details;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
