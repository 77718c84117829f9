package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.summary.Summary;
import dev.etalon.core.traffic.Paid;
import dev.etalon.rating.claim.FieldClaims;
import dev.etalon.rating.claim.ModelClaims;
import dev.etalon.rating.claim.SentenceClaims;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimJudgeTest {
    private static final Guideline FAITHFUL = Guidelines.shipped("faithfulness.en");
    private static final Sample SAMPLE = new Sample(
            "s1",
            "What of the Volga?",
            List.of(new dev.etalon.core.dataset.Document("c1", "The Volga is 3530 km long.")),
            List.of(),
            Map.of("label", "pass", "claims", List.of("It is long.", " "), "broken", 7));
    private static final Answer ANSWER =
            Answer.of("The Volga is a river. It is 3530 km long. It ends in the Black Sea.");
    private static final JudgeOptions OPTIONS = JudgeOptions.of("fake");

    private static String json(String verdict) {
        return "{\"reasoning\": \"so it is\", \"verdict\": \"" + verdict + "\"}";
    }

    private static Measure bySentences(LanguageModel model) {
        return Judges.byClaims(Judges.pointwise(FAITHFUL, model, OPTIONS), new SentenceClaims("en"));
    }

    private static Score score(Measure measure) throws CallException, InterruptedException {
        return measure.scorer().score(SAMPLE, ANSWER);
    }

    @Test
    void eachClaimIsShownAsIfItWereTheAnswer() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json("pass"), json("pass"), json("fail"));

        Score score = score(bySentences(model));

        assertThat(score).isInstanceOfSatisfying(Score.Graded.class, graded -> {
            assertThat(graded.value()).isEqualTo(2 / 3.0);
            assertThat(graded.statistics()).containsExactly(2.0, 3.0);
        });
        assertThat(model.prompt(1))
                .contains("It is 3530 km long.", "The Volga is 3530 km long.")
                .doesNotContain("Black Sea");
        assertThat(score.evidence().text()).endsWith("fail: It ends in the Black Sea.");
        assertThat(Paid.in(score.evidence()).calls()).isEqualTo(3);
        assertThat(Paid.in(score.evidence()).inputTokens()).isEqualTo(300);
    }

    @Test
    void aClaimWithoutAVerdictLeavesNoScoreAndIsPaidFor() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json("pass"), "I like it.");

        Score score = score(bySentences(model));

        assertThat(score).extracting("failure.kind").isEqualTo(FailureKind.UNREADABLE);
        assertThat(score).extracting("failure.message").asString().startsWith("a claim of 3 has no verdict: ");
        assertThat(Paid.in(score.evidence()).calls()).isEqualTo(2);
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void whatWasSpentBeforeACallBreaksIsTold() {
        ScriptedModel model = ScriptedModel.saying(json("pass"));

        assertThatThrownBy(() -> score(bySentences(model)))
                .isInstanceOfSatisfying(
                        CallException.class,
                        broken -> assertThat(Paid.in(broken.evidence()).calls()).isEqualTo(1));
    }

    @Test
    void aModelMayCutTheAnswerAndItsCutIsKept() throws Exception {
        ScriptedModel cutter =
                ScriptedModel.saying("{\"claims\": [\"The Volga is a river.\", \"The Volga is long.\"]}");
        ScriptedModel model = ScriptedModel.saying(json("pass"), json("fail"));
        Measure judge = Judges.byClaims(
                Judges.pointwise(FAITHFUL, model, OPTIONS),
                new ModelClaims(cutter, "cutter-1", OPTIONS.decoding(), "en"));

        Score score = score(judge);

        assertThat(score).extracting("value").isEqualTo(0.5);
        assertThat(cutter.prompt(0)).contains("What of the Volga?", "It ends in the Black Sea.");
        assertThat(Paid.in(score.evidence()).calls()).isEqualTo(3);
        assertThat(score.evidence().details()).containsKey("claims-raw");
        assertThat(judge.signature()).contains("claims:model cutter-1 claims.en#");
    }

    @Test
    void aCutThatCannotBeReadIsNoScoreButPaidFor() {
        ModelClaims claims = new ModelClaims(
                new ScriptedModel().then(ScriptedModel.reply("{\"claims\": [", ModelReply.Finish.LENGTH)),
                "cutter-1",
                OPTIONS.decoding(),
                "en");

        assertThatThrownBy(() -> claims.of(SAMPLE, ANSWER)).isInstanceOfSatisfying(CallException.class, broken -> {
            assertThat(broken.kind()).isEqualTo(FailureKind.TRUNCATED);
            assertThat(Paid.in(broken.evidence()).calls()).isEqualTo(1);
        });
    }

    @Test
    void aColumnMayHoldTheClaims() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json("pass"));
        Measure judge = Judges.byClaims(Judges.pointwise(FAITHFUL, model, OPTIONS), new FieldClaims("claims"));

        assertThat(score(judge)).extracting("statistics").isEqualTo(List.of(1.0, 1.0));
        assertThatThrownBy(() -> new FieldClaims("broken").of(SAMPLE, ANSWER))
                .hasMessage("sample s1: field \"broken\" must hold a list of texts, its claims");
        assertThat(new FieldClaims("none").of(SAMPLE, ANSWER).claims()).isEmpty();
    }

    @Test
    void anAnswerWithoutClaimsAbstainsAndOneWithTooManyFails() throws Exception {
        Measure judge = bySentences(ScriptedModel.saying());

        assertThat(judge.scorer().score(SAMPLE, Answer.of("...")))
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        abstained -> assertThat(abstained.reason()).isEqualTo("the answer holds no claim"));
        assertThat(judge.scorer().score(SAMPLE, Answer.of("It is so.\n".repeat(201))))
                .extracting("failure.message")
                .isEqualTo("the answer holds 201 claims; at most 200 are rated");
    }

    /** Pooled: 3 of 4 claims. The mean of 1/1 and 2/3 is another number. */
    @Test
    void claimsArePooledAndAnswersAreAveragedAndAKeptRunIsReadAlike() throws Exception {
        Measure judge = bySentences(ScriptedModel.saying(json("pass"), json("pass"), json("fail"), json("pass")));
        Score three = score(judge);
        Score one = judge.scorer().score(SAMPLE, Answer.of("The Volga is long."));

        for (Summary summary :
                List.of(judge.summary(), Judges.summaryOf(judge.signature()).orElseThrow())) {
            var reading = summary.reading();
            double[] sums = reading.statistics(three).clone();
            double[] more = reading.statistics(one);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += more[i];
            }
            assertThat(reading.aggregates()).extracting("name").containsExactly("claim-pass-rate", "mean");
            assertThat(reading.aggregates().get(0).value().applyAsDouble(sums)).isEqualTo(0.75);
            assertThat(reading.aggregates().get(1).value().applyAsDouble(sums)).isEqualTo((1 + 2 / 3.0) / 2);
        }
    }

    @Test
    void onlyAJudgeOfWholeAnswersWithoutLabelsMayRateClaims() {
        LanguageModel model = ScriptedModel.saying();
        Measure labelled = Judges.pointwise(FAITHFUL, model, OPTIONS.withHuman(new HumanLabel("label", Map.of())));
        Measure pairs =
                Judges.pairwise(Guidelines.shipped("instruction-following.en"), model, OPTIONS.withAgainst("other"));

        assertThatThrownBy(() -> Judges.byClaims(labelled, new SentenceClaims("en")))
                .hasMessageContaining("make each claim a sample of its own");
        assertThatThrownBy(() -> Judges.byClaims(pairs, new SentenceClaims("en")))
                .hasMessageContaining("cannot rate claims");
    }
}
