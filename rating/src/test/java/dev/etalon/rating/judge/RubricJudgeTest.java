package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.ModelReply.Finish;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.summary.Estimates;
import dev.etalon.rating.estimate.SamplingDesign;
import dev.etalon.rating.exam.Bar;
import dev.etalon.rating.exam.Exam;
import dev.etalon.rating.exam.ExamResult;
import dev.etalon.rating.exam.ExamTerms;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RubricJudgeTest {
    private static final Guideline OWN = Guidelines.parse("r.md", """
            ---
            name: dosing
            version: 1
            language: en
            task: rubric
            items:
              - {text: Names the dose in milligrams., points: 5, tags: [accuracy]}
              - {text: Says when to see a doctor., points: 3, tags: [safety]}
              - {text: Invents a medicine., points: -4, tags: [accuracy, safety]}
            ---
            # Dosing
            """);
    private static final Guideline PER_SAMPLE = Guidelines.parse("s.md", """
            ---
            name: health
            version: 1
            language: en
            task: rubric
            items-from: rubrics
            ---
            """);
    private static final JudgeOptions OPTIONS = JudgeOptions.of("fake/fake-1");
    private static final Sample SAMPLE = Sample.of("s1", "How much may I take?");

    private static String said(String verdict) {
        return "{\"reasoning\": \"because of " + verdict + "\", \"verdict\": \"" + verdict + "\"}";
    }

    private static Score score(Guideline guideline, JudgeOptions options, Sample sample, ScriptedModel model)
            throws Exception {
        Measure judge = Judges.jury(guideline, List.of(new Juror(options.model(), model)), options);
        return judge.scorer().score(sample, Answer.of("Take 200 mg."));
    }

    private static double value(Score score) {
        return ((Score.Graded) score).value();
    }

    @Test
    void asksForOneItemACall() throws Exception {
        ScriptedModel model = ScriptedModel.saying(said("met"), said("not-met"), said("met"));
        Score score = score(OWN, OPTIONS, SAMPLE, model);

        assertThat(value(score)).isCloseTo((5 - 4) / 8.0, within(1e-12));
        assertThat(model.requests()).hasSize(3);
        assertThat(model.prompt(1))
                .contains("Says when to see a doctor.")
                .doesNotContain("Names the dose")
                .doesNotContain("points");
        assertThat(score.evidence().text()).contains("+5 met: Names the dose in milligrams. (because of met)");
    }

    @Test
    void theScoreOfOneAnswerIsNotClippedAndTheMeanIs() throws Exception {
        Score bad = score(OWN, OPTIONS, SAMPLE, ScriptedModel.saying(said("not-met"), said("not-met"), said("met")));
        assertThat(value(bad)).isEqualTo(-0.5);

        Score good = score(OWN, OPTIONS, SAMPLE, ScriptedModel.saying(said("met"), said("not-met"), said("not-met")));
        assertThat(estimates(false, bad, good).get("score").value()).isCloseTo((0.625 - 0.5) / 2, within(1e-12));
        assertThat(estimates(false, bad, bad).get("score").value()).isEqualTo(0);
    }

    private static Map<String, Estimate> estimates(boolean people, Score... scores) {
        JudgeOptions options = people ? OPTIONS.withHuman(HumanLabel.in("people")) : OPTIONS;
        Measure judge = Judges.jury(OWN, List.of(new Juror("fake/fake-1", new ScriptedModel())), options);
        assertThat(Judges.summaryOf(judge.signature()))
                .as("a kept run is summed up alike")
                .contains(judge.summary());
        return Estimates.over(List.of(scores), judge.summary()).stream()
                .collect(Collectors.toMap(Estimate::name, estimate -> estimate));
    }

    @Test
    void scoresOfTagsAreOverTheirItemsAlone() throws Exception {
        Score one = score(OWN, OPTIONS, SAMPLE, ScriptedModel.saying(said("met"), said("met"), said("met")));
        Score two = score(OWN, OPTIONS, SAMPLE, ScriptedModel.saying(said("met"), said("not-met"), said("not-met")));
        Map<String, Estimate> estimates = estimates(false, one, two);

        assertThat(estimates.get("score[accuracy]").value()).isCloseTo((1 / 5.0 + 1) / 2, within(1e-12));
        assertThat(estimates.get("score[safety]").value())
                .as("(3 - 4) / 3 and 0, clipped")
                .isEqualTo(0);
    }

    @Test
    void aSampleMayHaveItemsOfItsOwn() throws Exception {
        Sample sample = SAMPLE.withMetadata(
                "rubrics",
                List.of(
                        Map.of("criterion", "Says hello first.", "points", 2, "tags", List.of("style")),
                        Map.of("text", "Names a source.", "points", 6)));
        Score score = score(PER_SAMPLE, OPTIONS, sample, ScriptedModel.saying(said("met"), said("not-met")));

        assertThat(value(score)).isEqualTo(0.25);
        assertThat(score(PER_SAMPLE, OPTIONS, SAMPLE, new ScriptedModel()))
                .as("no items, no score")
                .isInstanceOf(Score.Abstained.class);
        Score wrong = score(
                PER_SAMPLE, OPTIONS, SAMPLE.withMetadata("rubrics", List.of(Map.of("points", 2))), new ScriptedModel());
        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .contains("s1")
                                .contains("without a criterion"));
    }

    @Test
    void anItemWithoutAVerdictLeavesNoScoreButBounds() throws Exception {
        ScriptedModel model = ScriptedModel.saying(said("met"), "no idea", said("not-met"));
        Score score = score(OWN, OPTIONS, SAMPLE, model);

        assertThat(score).isInstanceOfSatisfying(Score.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.UNREADABLE);
            assertThat(failed.failure().message()).contains("1 of 3 items");
        });
        assertThat(score.evidence().details()).containsEntry("at-least", 0.625).containsEntry("at-most", 1.0);
        assertThat(score.evidence().details().get("items").toString()).contains("raw=no idea");
    }

    @Test
    void refusedAndCutRepliesAreNoVerdicts() throws Exception {
        ScriptedModel model = new ScriptedModel()
                .then(ScriptedModel.reply("", Finish.REFUSED))
                .then(ScriptedModel.reply("{", Finish.LENGTH));
        Score score = score(OWN, OPTIONS, SAMPLE, model);

        assertThat(score)
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.failure().message()).contains("3 of 3 items"));
        assertThat(score.evidence().details()).containsEntry("at-least", -0.5).containsEntry("at-most", 1.0);
    }

    @Test
    void allItemsMayGoInOneCall() throws Exception {
        ScriptedModel model = ScriptedModel.saying("""
                {"items": [{"item": 2, "reasoning": "b", "verdict": "met"}, {"item": 1, "reasoning": "a", "verdict": "met"},
                 {"item": 3, "reasoning": "c", "verdict": "not-met"}]}""");
        Score score = score(OWN, OPTIONS.withItemsTogether(), SAMPLE, model);

        assertThat(value(score)).isEqualTo(1);
        assertThat(model.requests()).hasSize(1);
        assertThat(model.prompt(0)).contains("1. Names the dose").contains("3. Invents");
    }

    @Test
    void anItemThatTheListLacksOrHasTwiceHasNoVerdict() throws Exception {
        ScriptedModel model = ScriptedModel.saying("""
                {"items": [{"item": 1, "verdict": "met"}, {"item": 1, "verdict": "not-met"}, {"item": 3, "verdict": "met"}]}""");
        Score score = score(OWN, OPTIONS.withItemsTogether(), SAMPLE, model);

        assertThat(score)
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .contains("2 of 3 items")
                                .contains("2 entries for item 1"));
    }

    @Test
    void isMarkedItemByItem() throws Exception {
        JudgeOptions options = OPTIONS.withHuman(HumanLabel.in("people"));
        Sample sample = SAMPLE.withMetadata("people", Arrays.asList("met", false, true));
        Score score = score(OWN, options, sample, ScriptedModel.saying(said("met"), said("met"), said("not-met")));
        Map<String, Estimate> estimates = estimates(true, score);

        assertThat(estimates.get("accuracy").value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(estimates.get("macro-f1").value()).as("(1/2 + 0) / 2").isCloseTo(0.25, within(1e-12));
        assertThat(estimates.get("recall[met]").value()).isEqualTo(0.5);

        Exam exam = new Exam(
                new ExamTerms(SamplingDesign.RANDOM, List.of(), Map.of(), Bar.NONE), List.of("met", "not-met"));
        exam.add(sample, 0, score);
        ExamResult result = exam.result(0.95);
        assertThat(result.answers()).isEqualTo(1);
        assertThat(result.counts().n()).isEqualTo(3);
        assertThat(result.baseline()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void labelsMustFitTheItems() throws Exception {
        JudgeOptions options = OPTIONS.withHuman(HumanLabel.in("people"));
        for (List<Object> labels : List.<List<Object>>of(List.of("met"), List.of("met", "maybe", "met"))) {
            ScriptedModel model = new ScriptedModel();
            Score score = score(OWN, options, SAMPLE.withMetadata("people", labels), model);
            assertThat(score).isInstanceOf(Score.Failed.class);
            assertThat(model.requests()).as("nothing is spent").isEmpty();
        }
    }

    @Test
    void saysInItsSignatureHowItIsMade() {
        List<String> signatures = new ArrayList<>();
        for (JudgeOptions options : List.of(OPTIONS, OPTIONS.withItemsTogether())) {
            signatures.add(Judges.jury(OWN, List.of(new Juror("fake/fake-1", new ScriptedModel())), options)
                    .signature());
        }

        assertThat(signatures.get(0)).contains("rubric:each-item,mean-clipped-0-1");
        assertThat(signatures.get(1)).contains("rubric:items-together").isNotEqualTo(signatures.get(0));
    }

    @Test
    void refusesVotesAndItemsWhereThereIsNoRubric() {
        List<Juror> two = List.of(new Juror("a", new ScriptedModel()), new Juror("b", new ScriptedModel()));
        assertThatThrownBy(() -> Judges.jury(OWN, two, OPTIONS)).hasMessageContaining("leave jury");
        Guideline tone = Guidelines.shipped("tone.en");
        assertThatThrownBy(() -> Judges.jury(tone, List.of(two.getFirst()), OPTIONS.withItemsTogether()))
                .hasMessageContaining("goes with a rubric");
    }

    @Test
    void aGuidelineOfItemsIsReadWithItsMistakesNamed() {
        assertThatThrownBy(() -> Guidelines.parse("x.md", """
                        ---
                        name: x
                        version: 1
                        language: en
                        task: rubric
                        items:
                          - {text: Says hello., points: many}
                        ---
                        """))
                .hasMessageContaining("x.md:7")
                .hasMessageContaining("must be a number");
        assertThatThrownBy(() -> Guidelines.parse("x.md", """
                        ---
                        name: x
                        version: 1
                        language: en
                        task: rubric
                        ---
                        """)).hasMessageContaining("items-from");
        assertThatThrownBy(() -> Guidelines.parse("x.md", """
                        ---
                        name: x
                        version: 1
                        language: en
                        task: pointwise
                        criteria: {a: b}
                        scale: {pass: yes, fail: no}
                        items: []
                        ---
                        """)).hasMessageContaining("goes with task: rubric");
    }
}
