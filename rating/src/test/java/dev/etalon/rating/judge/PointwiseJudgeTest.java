package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.ModelReply.Finish;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointwiseJudgeTest {
    private static final Guideline USEFULNESS = Guidelines.shipped("answer-usefulness.en");
    private static final Guideline BINARY = Guidelines.parse("b.md", """
            ---
            name: grounded
            version: 1
            language: en
            task: pointwise
            inputs: {context: required}
            criteria: {grounded: all from the context}
            scale: {pass: yes it is, fail: no it is not}
            ---
            """);
    private static final JudgeOptions OPTIONS = JudgeOptions.of("fake/fake-1");
    private static final JudgeOptions WITH_HUMAN = OPTIONS.withHuman(
            new HumanLabel("label", Map.of("Useful", "3", "Partially useful", "2", "Not useful at all", "1")));

    private static Sample sample() {
        return new Sample(
                "s1",
                "Why?",
                List.of(new Document("d", "the document")),
                List.of(),
                Map.of("label", "Partially useful"));
    }

    private static Score score(Measure measure, Sample sample) throws CallException, InterruptedException {
        return measure.scorer().score(sample, Answer.of("Because."));
    }

    private static String json(Object verdict) {
        return "{\"reasoning\": \"so it is\", \"verdict\": \"" + verdict + "\"}";
    }

    @Test
    void gradesByTheScale() throws Exception {
        Score score = score(Judges.pointwise(USEFULNESS, ScriptedModel.saying(json(3)), OPTIONS), sample());

        assertThat(score)
                .isInstanceOfSatisfying(
                        Score.Graded.class, graded -> assertThat(graded.value()).isEqualTo(3));
        assertThat(score.evidence().text()).isEqualTo("so it is");
        assertThat(score.evidence().details())
                .containsEntry("verdict", "3")
                .containsEntry("raw", json(3))
                .containsEntry("model", "fake-1");
        assertThat((Map<?, ?>) score.evidence().details().get("usage"))
                .hasToString("{calls=1, inputTokens=100, outputTokens=10, dollars=0.002}");
    }

    @Test
    void gradesAPassAsOneAndAFailAsNought() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json("pass"), json("fail"));
        Measure measure = Judges.pointwise(BINARY, model, OPTIONS);

        assertThat(score(measure, sample())).extracting("value").isEqualTo(1.0);
        assertThat(score(measure, sample())).extracting("value").isEqualTo(0.0);
        assertThat(model.prompt(0)).contains("the document").doesNotContain("Why?");
    }

    @Test
    void setsTheVerdictBesideTheOneOfPeople() throws Exception {
        Measure measure = Judges.pointwise(USEFULNESS, ScriptedModel.saying(json(3), json(3)), WITH_HUMAN);

        assertThat(score(measure, sample())).isInstanceOfSatisfying(Score.Labelled.class, labelled -> {
            assertThat(labelled.label()).isEqualTo("3");
            assertThat(labelled.expected()).isEqualTo("2");
        });
        assertThat(score(measure, sample().withMetadata("label", null)))
                .extracting("expected")
                .isNull();
    }

    @Test
    void spendsNothingWhereTheHumanLabelIsNone() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json(3));

        Score score = score(Judges.pointwise(USEFULNESS, model, WITH_HUMAN), sample().withMetadata("label", "Usefull"));

        assertThat(score).isInstanceOfSatisfying(Score.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.SCORER);
            assertThat(failed.failure().message()).contains("s1", "label", "\"Usefull\"", "1, 2, 3");
        });
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void countsNothingButAVerdictAsOne() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json(9))
                .then(ScriptedModel.reply("I cannot", Finish.REFUSED))
                .then(ScriptedModel.reply(json(3), Finish.LENGTH));
        Measure measure = Judges.pointwise(USEFULNESS, model, OPTIONS);

        failed(score(measure, sample()), FailureKind.UNREADABLE, json(9));
        failed(score(measure, sample()), FailureKind.REFUSED, "I cannot");
        failed(score(measure, sample()), FailureKind.TRUNCATED, json(3));
    }

    private static void failed(Score score, FailureKind kind, String raw) {
        assertThat(score).isInstanceOfSatisfying(Score.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(kind);
            assertThat(failed.evidence().details()).containsEntry("raw", raw).containsKey("usage");
        });
    }

    @Test
    void abstainsWithoutACallWhereTheGuidelineLacksAnInput() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json("pass"));

        Score score = score(Judges.pointwise(BINARY, model, OPTIONS), Sample.of("s", "Why?"));

        assertThat(score)
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        abstained -> assertThat(abstained.reason()).contains("no context"));
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void leavesABrokenCallToTheRunner() {
        Measure measure = Judges.pointwise(USEFULNESS, new ScriptedModel(), OPTIONS);

        assertThatThrownBy(() -> score(measure, sample())).isInstanceOf(CallException.class);
    }

    @Test
    void asksRepeatsApart() throws Exception {
        ScriptedModel model = ScriptedModel.saying(json(1));

        Judges.pointwise(USEFULNESS, model, OPTIONS)
                .scorer()
                .score(sample(), Answer.of("x").withRepeat(2));

        assertThat(model.requests().getFirst().repeat()).isEqualTo(2);
        assertThat(model.requests().getFirst().decoding().temperature()).isEqualTo(0.0);
    }
}
