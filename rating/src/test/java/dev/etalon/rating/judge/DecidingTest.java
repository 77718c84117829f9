package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.model.TokenChoice;
import dev.etalon.core.model.TokenChoice.Candidate;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Summary;
import dev.etalon.core.traffic.Paid;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Verdicts from the probabilities of tokens, and verdicts that a second call checks. */
class DecidingTest {
    private static final Guideline BINARY = guideline("scale: {pass: yes it is, fail: no it is not}");
    private static final Guideline STARS = guideline("scale: {1: bad, 2: middling, 3: good}");
    private static final Deciding PROBABLE = Deciding.USUAL.withFrom(Deciding.From.PROBABILITIES);
    private static final JudgeOptions OPTIONS = JudgeOptions.of("fake/fake-1");
    private static final HumanLabel HUMAN = new HumanLabel("label", Map.of());

    private static Guideline guideline(String scale) {
        return Guidelines.parse("b.md", """
                ---
                name: b
                version: 1
                language: en
                task: pointwise
                criteria: {right: all right}
                %s
                ---
                """.formatted(scale));
    }

    @Test
    void theLikeliestVerdictCountsAndNotTheOneThatWasDrawn() throws Exception {
        ScriptedModel model = new ScriptedModel().then(probable("fail", "fail", 0.2, "pass", 0.7, "x", 0.1));

        Score score = score(Judges.pointwise(BINARY, model, OPTIONS.withDeciding(PROBABLE)));

        assertThat(score).extracting("value").isEqualTo(1.0);
        assertThat((Double) ((Map<?, ?>) score.evidence().details().get("probabilities")).get("pass"))
                .isCloseTo(0.7 / 0.9, within(1e-9));
        assertThat((Double) score.evidence().details().get("lost-mass")).isCloseTo(0.1, within(1e-9));
        assertThat(score.evidence().details()).containsEntry("verdict", "pass");
        assertThat(model.requests().getFirst().topTokens()).isEqualTo(ModelRequest.MOST_TOP_TOKENS);
    }

    @Test
    void aScaleOfNumbersIsGradedByItsExpectation() throws Exception {
        ScriptedModel model = new ScriptedModel().then(probable("3", "3", 0.6, "2", 0.4));

        Score score = score(Judges.pointwise(STARS, model, OPTIONS.withDeciding(PROBABLE)));

        assertThat(((Score.Graded) score).value()).isCloseTo(2.6, within(1e-9));
        assertThat(score.evidence().details()).containsEntry("verdict", "3");
    }

    @Test
    void aModelThatTellsNoneIsAFailureThatSaysSo() throws Exception {
        Score score =
                score(Judges.pointwise(BINARY, ScriptedModel.saying(json("pass")), OPTIONS.withDeciding(PROBABLE)));

        assertThat(score).isInstanceOfSatisfying(Score.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.UNREADABLE);
            assertThat(failed.failure().message()).contains("tells no probabilities", "openai", "gguf");
        });
    }

    @Test
    void besidePeopleItsProbabilitiesHaveABrierScore() throws Exception {
        ScriptedModel model = new ScriptedModel()
                .then(probable("pass", "pass", 0.8, "fail", 0.2))
                .then(probable("fail", "pass", 0.1, "fail", 0.9));
        Measure measure =
                Judges.pointwise(BINARY, model, OPTIONS.withHuman(HUMAN).withDeciding(PROBABLE));

        double brier = value(
                measure,
                "brier",
                measure.scorer().score(sample("pass"), Answer.of("a")),
                measure.scorer().score(sample("pass"), Answer.of("b")));

        assertThat(brier).isCloseTo((0.2 * 0.2 + 0.9 * 0.9) / 2, within(1e-9));
        assertThat(Judges.summaryOf(measure.signature())).isPresent();
    }

    @Test
    void theSecondOpinionCountsAndTheFirstIsKept() throws Exception {
        ScriptedModel judge = ScriptedModel.saying(json("pass"));
        ScriptedModel verifier = ScriptedModel.saying(json("fail"));
        Measure measure = Judges.pointwise(BINARY, judge, OPTIONS.withDeciding(checkedBy(verifier)));

        Score score = score(measure);

        assertThat(score).extracting("value").isEqualTo(0.0);
        assertThat(score.evidence().details()).containsEntry("confirmed", false).containsEntry("verdict", "fail");
        assertThat(((Map<?, ?>) score.evidence().details().get("first")).get("verdict"))
                .isEqualTo("pass");
        assertThat(Paid.in(score.evidence()).calls()).isEqualTo(2);
        assertThat(measure.signature()).contains("|verify:other/one verify.en#");
        List<Message> asked = verifier.requests().getFirst().messages();
        assertThat(asked).hasSize(4);
        assertThat(asked.get(2)).isEqualTo(Message.assistant(json("pass")));
        assertThat(asked.get(3).text()).contains("\"pass\", \"fail\"");
        assertThat(verifier.requests().getFirst().schema())
                .isEqualTo(judge.requests().getFirst().schema());
    }

    @Test
    void howOftenTheCheckConfirmsIsCounted() throws Exception {
        ScriptedModel judge = ScriptedModel.saying(json("pass"), json("fail"));
        ScriptedModel verifier = ScriptedModel.saying(json("pass"), json("pass"));
        Measure measure = Judges.pointwise(BINARY, judge, OPTIONS.withDeciding(checkedBy(verifier)));

        assertThat(value(measure, "confirmed", score(measure), score(measure))).isEqualTo(0.5);
        assertThat(value(measure, "pass-rate", new Score.Graded(1, List.of(), Evidence.NONE)))
                .isEqualTo(1);
    }

    @Test
    void anUnreadableFirstVerdictIsNotChecked() throws Exception {
        ScriptedModel verifier = ScriptedModel.saying(json("pass"));
        Measure measure =
                Judges.pointwise(BINARY, ScriptedModel.saying("no idea"), OPTIONS.withDeciding(checkedBy(verifier)));

        assertThat(score(measure)).isInstanceOf(Score.Failed.class);
        assertThat(verifier.requests()).isEmpty();
    }

    @Test
    void aCheckThatFailsKeepsWhatTheFirstCallCost() {
        Measure measure = Judges.pointwise(
                BINARY, ScriptedModel.saying(json("pass")), OPTIONS.withDeciding(checkedBy(new ScriptedModel())));

        CallException thrown = catchThrowableOfType(CallException.class, () -> score(measure));

        assertThat(Paid.in(thrown.evidence()).inputTokens()).isEqualTo(100);
    }

    @Test
    void severalCheckedVerdictsVote() throws Exception {
        ScriptedModel judge = ScriptedModel.saying(json("pass"), json("pass"), json("fail"));
        ScriptedModel verifier = ScriptedModel.saying(json("fail"), json("pass"), json("fail"));
        JudgeOptions three = OPTIONS.withDecoding(new Decoding(0.7, null, null, null))
                .withVoting(new Voting(3, Voting.Ties.ABSTAIN))
                .withDeciding(checkedBy(verifier));

        Score score = score(Judges.pointwise(BINARY, judge, three));

        assertThat(score).extracting("value").isEqualTo(0.0);
        assertThat(score.evidence().details()).containsEntry("share", 2 / 3.0);
        assertThat(Paid.in(score.evidence()).calls()).isEqualTo(6);
    }

    @Test
    void eitherMakesAnotherJudge() {
        String usual = Judges.pointwise(BINARY, new ScriptedModel(), OPTIONS).signature();
        String probable = Judges.pointwise(BINARY, new ScriptedModel(), OPTIONS.withDeciding(PROBABLE))
                .signature();

        assertThat(usual).doesNotContain("verdict-from", "verify");
        assertThat(probable).contains("|verdict-from:probabilities.1");
    }

    @Test
    void pairsAreJudgedInBothOrdersInstead() {
        Guideline pairs = Guidelines.parse("p.md", """
                ---
                name: p
                version: 1
                language: en
                task: pairwise
                criteria: {better: better}
                scale: {A: first, B: second}
                ---
                """);

        assertThatThrownBy(() -> Judges.pairwise(
                        pairs, new ScriptedModel(), OPTIONS.withAgainst("b").withDeciding(PROBABLE)))
                .hasMessageContaining("one answer at a time");
    }

    private static Deciding checkedBy(ScriptedModel verifier) {
        return Deciding.USUAL.withVerifier(new Juror("other/one", verifier));
    }

    private static Score score(Measure measure) throws CallException, InterruptedException {
        return measure.scorer().score(sample("pass"), Answer.of("Because."));
    }

    private static Sample sample(String label) {
        return new Sample("s1", "Why?", List.of(), List.of(), Map.of("label", label));
    }

    private static double value(Measure measure, String name, Score... scores) {
        Summary.Reading reading = measure.summary().reading();
        double[] sums = {};
        for (Score score : scores) {
            double[] more = reading.statistics(score);
            double[] all = Arrays.copyOf(more, Math.max(sums.length, more.length));
            for (int i = 0; i < sums.length; i++) {
                all[i] += sums[i];
            }
            sums = all;
        }
        Aggregate aggregate = reading.aggregates().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return aggregate.value().applyAsDouble(sums);
    }

    private static String json(String verdict) {
        return "{\"reasoning\": \"so it is\", \"verdict\": \"" + verdict + "\"}";
    }

    /** @param odds token, probability, token, probability, ... at the place of the verdict */
    private static ModelReply probable(String said, Object... odds) {
        String text = json(said);
        int place = text.lastIndexOf(said);
        List<Candidate> top = new ArrayList<>();
        for (int i = 0; i < odds.length; i += 2) {
            top.add(new Candidate((String) odds[i], Math.log((Double) odds[i + 1])));
        }
        ModelReply bare = ScriptedModel.reply(text, ModelReply.Finish.STOP);
        return new ModelReply(
                bare.text(),
                bare.finish(),
                bare.usage(),
                bare.latency(),
                bare.model(),
                List.of(
                        new TokenChoice(text.substring(0, place), 0, List.of()),
                        new TokenChoice(said, Math.log(0.5), top),
                        new TokenChoice(text.substring(place + said.length()), 0, List.of())));
    }
}
