package dev.etalon.rating.judge;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Paid;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.prompt.Block;
import dev.etalon.rating.prompt.Exhibit;
import dev.etalon.rating.prompt.JudgePrompt;
import dev.etalon.rating.reply.JudgeReply;
import dev.etalon.rating.reply.ReplyReader;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rates one answer by a guideline, with one call, or with a second one that checks the first. */
final class PointwiseJudge implements Scorer {
    private final Exhibit shown;
    private final JudgePrompt prompt;
    private final VerdictLabels labels;
    private final ReplyReader reader;
    private final LanguageModel model;
    private final JudgeOptions options;
    private final @Nullable Expectation expectation;

    PointwiseJudge(Guideline guideline, JudgePrompt prompt, LanguageModel model, JudgeOptions options) {
        this.labels = new VerdictLabels(guideline.scale().labels());
        this.shown = options.exhibit(guideline);
        this.prompt = prompt;
        this.reader = new ReplyReader(labels);
        this.model = model;
        this.options = options;
        this.expectation = options.human() == null ? null : new Expectation(options.human(), labels);
    }

    @Override
    public Score score(Sample sample, Answer answer) throws CallException, InterruptedException {
        Optional<String> missing = shown.missing(sample);
        if (missing.isPresent()) {
            return Score.abstained(missing.get());
        }
        Optional<Score> problem = expectation == null ? Optional.empty() : expectation.problem(sample);
        return problem.isPresent() ? problem.get() : judged(sample, answer);
    }

    private Score judged(Sample sample, Answer answer) throws CallException, InterruptedException {
        List<Block> texts = shown.blocks(sample, List.of(new Block("answer", answer.text())));
        ModelRequest request = prompt.request(texts, options.decoding(), answer.repeat());
        Opinion first = ask(model, request);
        Juror verifier = options.deciding().verifier();
        return verifier == null || !(first.read() instanceof JudgeReply.Verdict)
                ? score(sample, first, first.evidence())
                : verified(sample, request, first, verifier);
    }

    /** The second opinion counts, whether it confirms the first one or not. */
    private Score verified(Sample sample, ModelRequest request, Opinion first, Juror verifier)
            throws CallException, InterruptedException {
        try {
            Opinion second = ask(verifier.model(), prompt.verification(request, first.reply()));
            return score(sample, second, second.evidence(first));
        } catch (CallException e) {
            throw e.withEvidence(Paid.plus(first.evidence(), Paid.in(e.evidence())));
        }
    }

    private Opinion ask(LanguageModel whom, ModelRequest request) throws CallException, InterruptedException {
        Deciding.From from = options.deciding().from();
        boolean probable = from == Deciding.From.PROBABILITIES;
        ModelReply reply = whom.reply(probable ? request.withTopTokens(ModelRequest.MOST_TOP_TOKENS) : request);
        return Opinion.of(reply, reader, labels, from);
    }

    private Score score(Sample sample, Opinion opinion, Evidence evidence) {
        if (!(opinion.read() instanceof JudgeReply.Verdict verdict)) {
            return new Score.Failed(opinion.read().failure().orElseThrow(), evidence);
        }
        return expectation == null
                ? new Score.Graded(value(opinion, verdict.label()), List.of(), evidence)
                : expectation.labelled(sample, verdict.label(), evidence);
    }

    /** On a scale of numbers the expectation, where the odds are known; a pass stays a pass, so that rates stay rates. */
    private static double value(Opinion opinion, String label) {
        boolean number = !label.equals(Scale.Binary.PASS) && !label.equals(Scale.Binary.FAIL);
        return opinion.odds() != null && number ? opinion.odds().expectation() : value(label);
    }

    private static double value(String label) {
        return switch (label) {
            case Scale.Binary.PASS -> 1;
            case Scale.Binary.FAIL -> 0;
            default -> Integer.parseInt(label);
        };
    }
}
