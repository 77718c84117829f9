package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.ModelReply.Finish;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Paid;
import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairwiseJudgeTest {
    private static final Guideline GUIDELINE = Guidelines.shipped("instruction-following.en");
    private static final JudgeOptions OPTIONS = JudgeOptions.of("fake/fake-1").withAgainst("{{ metadata.other }}");
    private static final Sample SAMPLE =
            Sample.of("s1", "Say yes.").withMetadata("other", "No.").withMetadata("best", "A");

    private static String json(String verdict) {
        return "{\"reasoning\": \"because " + verdict + "\", \"verdict\": \"" + verdict + "\"}";
    }

    private static Score score(ScriptedModel model, JudgeOptions options) throws CallException, InterruptedException {
        Measure measure = Judges.pairwise(GUIDELINE, model, options);
        return measure.scorer().score(SAMPLE, Answer.of("Yes."));
    }

    @ParameterizedTest
    @CsvSource({"A,B,A,true", "B,A,B,true", "tie,tie,tie,true", "A,A,tie,false", "B,B,tie,false", "A,tie,tie,false"})
    void combinesBothOrdersInTermsOfTheAnswers(String first, String second, String verdict, boolean consistent)
            throws Exception {
        Score score = score(ScriptedModel.saying(json(first), json(second)), OPTIONS);

        assertThat(score)
                .isInstanceOfSatisfying(
                        Score.Labelled.class,
                        labelled -> assertThat(labelled.label()).isEqualTo(verdict));
        assertThat(score.evidence().details())
                .containsEntry("verdict", verdict)
                .containsEntry("consistent", consistent);
    }

    @Test
    void showsTheAnswersInBothOrders() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json("A"), json("B"));

        score(model, OPTIONS);

        assertThat(model.requests()).hasSize(2);
        assertThat(model.prompt(0)).containsSubsequence("Say yes.", "<answer_a-", "Yes.", "<answer_b-", "No.");
        assertThat(model.prompt(1)).containsSubsequence("Say yes.", "<answer_a-", "No.", "<answer_b-", "Yes.");
    }

    @Test
    void keepsAllThatWasSaidAndPaid() throws Exception {
        Score score = score(ScriptedModel.saying(json("A"), json("B")), OPTIONS);

        assertThat(score.evidence().text())
                .containsSubsequence("A shown first: because A", "B shown first (", "because B");
        List<?> orders = (List<?>) score.evidence().details().get("orders");
        assertThat(orders).hasSize(2);
        assertThat(((Map<?, ?>) orders.get(0)).get("verdict")).isEqualTo("A");
        assertThat(((Map<?, ?>) orders.get(1)).get("verdict")).isEqualTo("A");
        assertThat(((Map<?, ?>) orders.get(1)).get("raw")).isEqualTo(json("B"));
        assertThat((Map<?, ?>) score.evidence().details().get("usage"))
                .hasToString("{calls=2, inputTokens=200, outputTokens=20, dollars=0.004}");
    }

    @Test
    void asksOnceWhereToldSo() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json("B"));

        Score score = score(model, OPTIONS.withOrders(JudgeOptions.Orders.SINGLE));

        assertThat(score).extracting("label").isEqualTo("B");
        assertThat(score.evidence().details()).doesNotContainKey("consistent");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void setsTheVerdictBesideTheOneOfPeople() throws Exception {
        Score score = score(ScriptedModel.saying(json("A"), json("A")), OPTIONS.withHuman(HumanLabel.in("best")));

        assertThat(score).extracting("label", "expected").containsExactly("tie", "A");
    }

    @Test
    void failsWhereAnOrderHasNoVerdictAndSparesTheOtherCall() throws Exception {
        ScriptedModel first = ScriptedModel.saying("no idea", json("A"));
        ScriptedModel second = ScriptedModel.saying(json("A")).then(ScriptedModel.reply("", Finish.REFUSED));

        failed(score(first, OPTIONS), FailureKind.UNREADABLE, "A shown first", 1);
        failed(score(second, OPTIONS), FailureKind.REFUSED, "B shown first", 2);
        assertThat(first.requests()).hasSize(1);
    }

    @Test
    void keepsWhatTheFirstOrderCostWhereTheOtherBreaks() {
        CallException broken =
                catchThrowableOfType(CallException.class, () -> score(ScriptedModel.saying(json("A")), OPTIONS));

        assertThat(broken.kind()).isEqualTo(FailureKind.SERVER);
        assertThat(broken.evidence().text()).contains("because A");
        assertThat(Paid.in(broken.evidence())).isEqualTo(new Usage(1, 100, 10, new BigDecimal("0.002")));
    }

    private static void failed(Score score, FailureKind kind, String order, int replies) {
        assertThat(score).isInstanceOfSatisfying(Score.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(kind);
            assertThat(failed.failure().message()).contains(order);
            assertThat((List<?>) failed.evidence().details().get("orders")).hasSize(replies);
            assertThat(failed.evidence().details()).doesNotContainKeys("verdict", "consistent");
        });
    }

    @Test
    void abstainsWhereThereIsNothingToCompareWith() throws Exception {
        ScriptedModel model = new ScriptedModel();
        Measure measure = Judges.pairwise(GUIDELINE, model, OPTIONS);

        Score score = measure.scorer().score(Sample.of("s", "Say yes."), Answer.of("Yes."));

        assertThat(score)
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        abstained -> assertThat(abstained.reason()).contains("\"other\""));
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void wantsToKnowWhatToCompareWith() {
        assertThatThrownBy(() -> Judges.pairwise(GUIDELINE, new ScriptedModel(), JudgeOptions.of("m")))
                .hasMessageContaining("against");
        assertThatThrownBy(() -> Judges.pointwise(GUIDELINE, new ScriptedModel(), JudgeOptions.of("m")))
                .hasMessageContaining("instruction-following has task: pairwise");
    }
}
