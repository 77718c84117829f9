package dev.etalon.rating.judge;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
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

/** Rates one answer by a guideline, with one call. */
final class PointwiseJudge implements Scorer {
    private final Exhibit shown;
    private final JudgePrompt prompt;
    private final ReplyReader reader;
    private final LanguageModel model;
    private final JudgeOptions options;
    private final @Nullable Expectation expectation;

    PointwiseJudge(Guideline guideline, JudgePrompt prompt, LanguageModel model, JudgeOptions options) {
        VerdictLabels labels = new VerdictLabels(guideline.scale().labels());
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
        ModelReply reply = model.reply(prompt.request(texts, options.decoding(), answer.repeat()));
        JudgeReply read = reader.read(reply);
        Evidence evidence = JudgeEvidence.of(read, reply);
        if (!(read instanceof JudgeReply.Verdict verdict)) {
            Failure failure = read.failure().orElseThrow();
            return new Score.Failed(failure, evidence);
        }
        return expectation == null
                ? new Score.Graded(value(verdict.label()), List.of(), evidence)
                : expectation.labelled(sample, verdict.label(), evidence);
    }

    private static double value(String label) {
        return switch (label) {
            case Scale.Binary.PASS -> 1;
            case Scale.Binary.FAIL -> 0;
            default -> Integer.parseInt(label);
        };
    }
}
