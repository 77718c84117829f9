package dev.etalon.rating.judge;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Paid;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.prompt.Block;
import dev.etalon.rating.prompt.Exhibit;
import dev.etalon.rating.prompt.JudgePrompt;
import dev.etalon.rating.reply.ReplyReader;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the answer with another one by a guideline, in both orders unless told otherwise. A is the evaluated answer, B the other
 * one, whichever was shown first.
 */
final class PairwiseJudge implements Scorer {
    private final Exhibit shown;
    private final JudgePrompt prompt;
    private final ReplyReader reader;
    private final LanguageModel model;
    private final JudgeOptions options;
    private final String against;
    private final @Nullable Expectation expectation;

    PairwiseJudge(Guideline guideline, JudgePrompt prompt, LanguageModel model, JudgeOptions options) {
        this.shown = options.exhibit(guideline);
        this.prompt = prompt;
        this.reader = new ReplyReader(new VerdictLabels(guideline.scale().labels()));
        this.model = model;
        this.options = options;
        this.against = Objects.requireNonNull(options.against(), "against is null");
        this.expectation = options.human() == null ? null : new Expectation(options.human(), PairVerdict.LABELS);
    }

    @Override
    public Score score(Sample sample, Answer answer) throws CallException, InterruptedException {
        Optional<String> missing = shown.missing(sample);
        if (missing.isPresent()) {
            return Score.abstained(missing.get());
        }
        Optional<String> other = sample.text(against);
        if (other.isEmpty()) {
            return Score.abstained("the sample has no field \"" + against + "\" to compare the answer with");
        }
        Optional<Score> problem = expectation == null ? Optional.empty() : expectation.problem(sample);
        return problem.isPresent() ? problem.get() : judged(sample, answer, other.get());
    }

    private Score judged(Sample sample, Answer answer, String other) throws CallException, InterruptedException {
        List<OrderedReply> replies = new ArrayList<>();
        replies.add(ask(sample, answer, other, true));
        boolean needsOther = options.orders() == JudgeOptions.Orders.BOTH
                && replies.getFirst().verdict().isPresent();
        if (needsOther) {
            replies.add(askAgain(sample, answer, other, replies.getFirst()));
        }
        return score(sample, replies);
    }

    /** The other order; its failure keeps what the first one said and cost. */
    private OrderedReply askAgain(Sample sample, Answer answer, String other, OrderedReply first)
            throws CallException, InterruptedException {
        try {
            return ask(sample, answer, other, false);
        } catch (CallException e) {
            throw e.withEvidence(Paid.plus(OrderedReply.evidence(List.of(first)), Paid.in(e.evidence())));
        }
    }

    private OrderedReply ask(Sample sample, Answer answer, String other, boolean answerFirst)
            throws CallException, InterruptedException {
        Block first = new Block("answer_a", answerFirst ? answer.text() : other);
        Block second = new Block("answer_b", answerFirst ? other : answer.text());
        List<Block> texts = shown.blocks(sample, List.of(first, second));
        ModelReply reply = model.reply(prompt.request(texts, options.decoding(), answer.repeat()));
        return new OrderedReply(answerFirst, reader.read(reply), reply);
    }

    private Score score(Sample sample, List<OrderedReply> replies) {
        Optional<Failure> failure = replies.stream()
                .map(OrderedReply::failure)
                .flatMap(Optional::stream)
                .findFirst();
        if (failure.isPresent()) {
            return new Score.Failed(failure.get(), OrderedReply.evidence(replies));
        }
        PairVerdict verdict = PairVerdict.of(
                replies.stream().flatMap(reply -> reply.verdict().stream()).toList());
        return expectation == null
                ? new Score.Labelled(verdict.label(), null, verdict.into(OrderedReply.evidence(replies)))
                : expectation.labelled(sample, verdict.label(), verdict.into(OrderedReply.evidence(replies)));
    }
}
