package dev.etalon.rating.rubric;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Paid;
import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Rubric;
import dev.etalon.rating.guideline.RubricItem;
import dev.etalon.rating.prompt.Block;
import dev.etalon.rating.prompt.Exhibit;
import dev.etalon.rating.prompt.ItemList;
import dev.etalon.rating.prompt.JudgePrompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rates one answer item by item, with one call for each or one for all. Where an item has no verdict the answer has no score: it is
 * failed, and its evidence says between which two values the score lies. The text of an item counts as material like any other.
 */
public final class RubricScorer implements Scorer {
    /** No later call can go through either. */
    private static final Set<FailureKind> END_OF_ALL = Set.of(FailureKind.BUDGET, FailureKind.REPLAY_MISS);

    private final Exhibit shown;
    private final JudgePrompt prompt;
    private final Asked asked;
    private final SampleItems items;
    private final ItemReader reader = new ItemReader();

    /**
     * Whom to ask, and how.
     *
     * @param together whether one call is made for all items
     */
    public record Asked(LanguageModel model, Decoding decoding, boolean together) {}

    /**
     * What people say of the items.
     *
     * @param field of the sample: a list with met, not-met or null for each item; null where they say nothing
     * @param mapping from what stands there to met or not-met
     */
    public record People(@Nullable String field, Map<String, String> mapping) {}

    public RubricScorer(Guideline guideline, Exhibit shown, JudgePrompt prompt, Asked asked, People people) {
        Rubric rubric = Objects.requireNonNull(guideline.rubric(), "no rubric");
        this.shown = shown;
        this.prompt = prompt;
        this.asked = asked;
        this.items = new SampleItems(rubric, people.field(), people.mapping());
    }

    @Override
    public Score score(Sample sample, Answer answer) throws CallException, InterruptedException {
        Optional<String> missing = shown.missing(sample);
        if (missing.isPresent()) {
            return Score.abstained(missing.get());
        }
        List<RubricItem> all;
        List<@Nullable Boolean> expected;
        try {
            all = items.of(sample);
            expected = items.expected(sample, all.size());
        } catch (IllegalArgumentException e) {
            return new Score.Failed(new Failure(FailureKind.SCORER, String.valueOf(e.getMessage())), Evidence.NONE);
        }
        if (all.stream().noneMatch(item -> item.points() > 0)) {
            return Score.abstained("no item of the sample has points above 0: the score is not defined");
        }
        Calls calls = new Calls(sample, answer, all, expected);
        return scored(asked.together() ? calls.together() : calls.each(), calls.usage);
    }

    private static Score scored(List<ItemVerdict> verdicts, Usage usage) {
        Evidence evidence = Paid.plus(RubricEvidence.of(verdicts), usage);
        double least = RubricScore.atLeast(verdicts);
        List<ItemVerdict> failed =
                verdicts.stream().filter(verdict -> verdict.met() == null).toList();
        if (failed.isEmpty()) {
            return new Score.Graded(least, List.of(), evidence);
        }
        Failure first = Objects.requireNonNull(failed.getFirst().failure());
        String message = failed.size() + " of " + verdicts.size() + " items have no verdict; the first: ";
        return new Score.Failed(
                new Failure(first.kind(), message + first.message()),
                evidence.with("at-least", least).with("at-most", RubricScore.atMost(verdicts)));
    }

    /** The calls for one answer, and what they took. */
    private final class Calls {
        private final Sample sample;
        private final Answer answer;
        private final List<RubricItem> all;
        private final List<@Nullable Boolean> expected;
        private Usage usage = Usage.NONE;

        private Calls(Sample sample, Answer answer, List<RubricItem> all, List<@Nullable Boolean> expected) {
            this.sample = sample;
            this.answer = answer;
            this.all = all;
            this.expected = expected;
        }

        private List<ItemVerdict> each() throws CallException, InterruptedException {
            List<ItemVerdict> verdicts = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                RubricItem item = all.get(i);
                try {
                    verdicts.add(reader.one(item, reply(new Block("item", item.text())), expected.get(i)));
                } catch (CallException e) {
                    if (END_OF_ALL.contains(e.kind())) {
                        throw e.withEvidence(Paid.plus(RubricEvidence.of(verdicts), usage.plus(Paid.in(e.evidence()))));
                    }
                    usage = usage.plus(Paid.in(e.evidence()));
                    verdicts.add(ItemVerdict.failed(item, e.failure(), expected.get(i), ""));
                }
            }
            return verdicts;
        }

        private List<ItemVerdict> together() throws CallException, InterruptedException {
            return reader.all(all, reply(new Block("items", ItemList.of(all))), expected);
        }

        private ModelReply reply(Block block) throws CallException, InterruptedException {
            List<Block> texts = shown.blocks(sample, List.of(new Block("answer", answer.text()), block));
            ModelReply reply = asked.model().reply(prompt.request(texts, asked.decoding(), answer.repeat()));
            usage = usage.plus(reply.usage());
            return reply;
        }
    }
}
