package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Paid;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final Guideline BINARY = Guidelines.parse("b.md", """
            ---
            name: right
            version: 1
            language: en
            task: pointwise
            criteria: {right: it is right}
            scale: {pass: yes it is, fail: no it is not}
            ---
            """);
    private static final Guideline ORDINAL = Guidelines.shipped("answer-usefulness.en");
    private static final Guideline PAIRWISE = Guidelines.shipped("instruction-following.en");
    private static final Sample SAMPLE = new Sample(
            "s1", "Why?", List.of(), List.of(), Map.of("label", "pass", "grade", "2", "other", "No reason."));

    private static JudgeOptions options(int samples, Voting.Ties ties) {
        return JudgeOptions.of("fake")
                .withDecoding(new Decoding(0.7, null, null, null))
                .withVoting(new Voting(samples, ties));
    }

    private static Score score(Measure measure) throws CallException, InterruptedException {
        return measure.scorer().score(SAMPLE, Answer.of("Because."));
    }

    private static List<String> votes(Score score, String key) {
        List<?> votes = (List<?>) score.evidence().details().getOrDefault("votes", List.of());
        return votes.stream()
                .map(vote -> String.valueOf(((Map<?, ?>) vote).get(key)))
                .toList();
    }

    private static String json(Object verdict) {
        return "{\"reasoning\": \"so it is\", \"verdict\": \"" + verdict + "\"}";
    }

    private static Measure jury(Guideline guideline, JudgeOptions options, LanguageModel... models) {
        List<Juror> jury = IntStream.range(0, models.length)
                .mapToObj(i -> new Juror("model-" + i, models[i]))
                .toList();
        return Judges.jury(guideline, jury, options);
    }

    private static LanguageModel broken(FailureKind kind) {
        return request -> {
            throw new CallException(kind, "broken");
        };
    }

    @Test
    void takesTheMajorityOfSamplesAndKeepsThemAll() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json("pass"), json("fail"), json("pass"));

        Score score = score(Judges.pointwise(BINARY, model, options(3, Voting.Ties.ABSTAIN)));

        assertThat(score).extracting("value").isEqualTo(1.0);
        assertThat(score.evidence().details()).containsEntry("verdict", "pass").containsEntry("share", 2 / 3.0);
        assertThat(votes(score, "verdict")).containsExactly("pass", "fail", "pass");
        assertThat(Paid.in(score.evidence()).calls()).isEqualTo(3);
    }

    @Test
    void asksEverySampleOfEveryRepeatUnderAnIndexOfItsOwn() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json("pass"), json("pass"), json("pass"), json("pass"));
        Measure measure = Judges.pointwise(BINARY, model, options(2, Voting.Ties.ABSTAIN));

        measure.scorer().score(SAMPLE, Answer.of("x"));
        measure.scorer().score(SAMPLE, Answer.of("x").withRepeat(1));

        assertThat(model.requests()).extracting(ModelRequest::repeat).containsExactly(0, 1, 2, 3);
    }

    @Test
    void takesTheMeanOfNumbers() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json(1), json(2), json(3), json(3));

        assertThat(score(Judges.pointwise(ORDINAL, model, options(4, Voting.Ties.ABSTAIN))))
                .extracting("value")
                .isEqualTo(2.25);
    }

    @Test
    void setsTheNearestValueBesideTheOneOfPeopleAndTheLowerOneHalfway() throws Exception {
        JudgeOptions human = options(2, Voting.Ties.ABSTAIN).withHuman(HumanLabel.in("grade"));

        Score score = score(Judges.pointwise(ORDINAL, ScriptedModel.saying(json(2), json(3)), human));

        assertThat(score).isInstanceOfSatisfying(Score.Labelled.class, labelled -> {
            assertThat(labelled.label()).isEqualTo("2");
            assertThat(labelled.expected()).isEqualTo("2");
        });
    }

    @Test
    void abstainsOnADrawUnlessTheFirstVoteDecides() throws Exception {
        String[] draw = {json("fail"), json("pass")};

        assertThat(score(Judges.pointwise(BINARY, ScriptedModel.saying(draw), options(2, Voting.Ties.ABSTAIN))))
                .isInstanceOfSatisfying(Score.Abstained.class, abstained -> {
                    assertThat(abstained.reason()).contains("{fail=1, pass=1}");
                    assertThat(abstained.evidence().details()).containsKeys("votes", "usage");
                });
        assertThat(score(Judges.pointwise(BINARY, ScriptedModel.saying(draw), options(2, Voting.Ties.FIRST))))
                .extracting("value")
                .isEqualTo(0.0);
    }

    @Test
    void letsAJuryDecideWithoutAMemberThatFailed() throws Exception {
        Score score = score(jury(
                BINARY,
                options(1, Voting.Ties.ABSTAIN),
                ScriptedModel.saying(json("pass")),
                broken(FailureKind.TIMEOUT),
                ScriptedModel.saying(json("pass"))));

        assertThat(score).extracting("value").isEqualTo(1.0);
        assertThat(votes(score, "failure")).containsExactly("null", "TIMEOUT: broken", "null");
    }

    @Test
    void givesNoVerdictWhereHalfOfTheVotesHoldNone() throws Exception {
        Score score = score(jury(
                BINARY,
                options(1, Voting.Ties.ABSTAIN),
                ScriptedModel.saying(json("pass")),
                ScriptedModel.saying("no idea")));

        assertThat(score).isInstanceOfSatisfying(Score.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.UNREADABLE);
            assertThat(failed.failure().message()).contains("1 of 2");
            assertThat(Paid.in(failed.evidence()).calls()).isEqualTo(2);
        });
    }

    @Test
    void stopsWhereTheBudgetEndsAndKeepsWhatWasPaid() {
        Measure measure = jury(
                BINARY,
                options(1, Voting.Ties.ABSTAIN),
                ScriptedModel.saying(json("pass")),
                broken(FailureKind.BUDGET));

        assertThatThrownBy(() -> score(measure)).isInstanceOfSatisfying(CallException.class, e -> {
            assertThat(e.kind()).isEqualTo(FailureKind.BUDGET);
            assertThat(Paid.in(e.evidence()).calls()).isEqualTo(1);
        });
    }

    @Test
    void votesOnPairsInBothOrders() throws Exception {
        JudgeOptions options = options(1, Voting.Ties.ABSTAIN).withAgainst("other");

        Score score = score(jury(
                PAIRWISE,
                options,
                ScriptedModel.saying(json("A"), json("B")),
                ScriptedModel.saying(json("A"), json("A")),
                ScriptedModel.saying(json("A"), json("B"))));

        assertThat(score)
                .isInstanceOfSatisfying(
                        Score.Labelled.class,
                        labelled -> assertThat(labelled.label()).isEqualTo("A"));
        assertThat(score.evidence().details())
                .containsEntry("consistent", false)
                .containsEntry("share", 2 / 3.0);
    }

    @Test
    void abstainsWithoutACallWhereTheGuidelineLacksAnInput() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json("pass"));
        Sample empty = new Sample("s", "", List.of(), List.of(), Map.of());

        Score score = Judges.pointwise(BINARY, model, options(3, Voting.Ties.ABSTAIN))
                .scorer()
                .score(empty, Answer.of("x"));

        assertThat(score).isInstanceOf(Score.Abstained.class);
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void namesTheVotingInTheSignatureAndNothingOfItForOneVote() {
        ScriptedModel model = new ScriptedModel();
        String one =
                Judges.pointwise(BINARY, model, options(1, Voting.Ties.FIRST)).signature();
        String three =
                Judges.pointwise(BINARY, model, options(3, Voting.Ties.FIRST)).signature();

        assertThat(one).doesNotContain("samples").doesNotContain("ties");
        assertThat(three).contains("|samples:3|ties:first");
        assertThat(Judges.summaryOf(three)).isPresent();
    }

    @Test
    void refusesToAskTheSameAgainAtTemperatureZero() {
        assertThatThrownBy(() -> JudgeOptions.of("fake").withVoting(new Voting(3, Voting.Ties.ABSTAIN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("temperature above 0");
    }
}
