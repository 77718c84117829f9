package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.subject.Answer;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import dev.etalon.rating.prompt.Block;
import dev.etalon.rating.prompt.Example;
import dev.etalon.rating.prompt.FewShot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenExamplesTest {
    private static final Guideline USEFULNESS = Guidelines.shipped("answer-usefulness.en");
    private static final GoldenExamples FIELDS =
            new GoldenExamples("said", null, new HumanLabel("grade", Map.of("good", "3")), "why");

    private static Sample golden(String grade) {
        return new Sample(
                "g1", "How tall?", List.of(), List.of(), Map.of("said", "330 m.", "grade", grade, "why", "as asked"));
    }

    @Test
    void readsAnswerVerdictAndReason() {
        assertThat(FIELDS.of(USEFULNESS, List.of(golden("good"))))
                .singleElement()
                .satisfies(example -> {
                    assertThat(example.answers()).containsExactly(new Block("answer", "330 m."));
                    assertThat(example.verdict()).isEqualTo("3");
                    assertThat(example.reason()).isEqualTo("as asked");
                });
    }

    @Test
    void refusesAVerdictThatIsNotOnTheScaleAndAMissingAnswer() {
        assertThatThrownBy(() -> FIELDS.of(USEFULNESS, List.of(golden("great"))))
                .hasMessageContaining("g1")
                .hasMessageContaining("\"great\"");
        assertThatThrownBy(() -> FIELDS.of(USEFULNESS, List.of(golden("good").withMetadata("said", null))))
                .hasMessage("example g1 has no field \"said\"");
    }

    @Test
    void areShownToTheJudgeAndNamedInItsSignature() throws Exception {
        List<Example> examples = FIELDS.of(USEFULNESS, List.of(golden("good")));
        FewShot shots = new FewShot(examples, 1, FewShot.Choice.FIRST, 0);
        ScriptedModel model = ScriptedModel.saying("{\"reasoning\": \"r\", \"verdict\": \"3\"}");
        JudgeOptions options = JudgeOptions.of("fake").withShowing(new Showing(Showing.Reference.AS_GUIDELINE, shots));

        var measure = Judges.pointwise(USEFULNESS, model, options);
        measure.scorer().score(Sample.of("x", "How wide?"), Answer.of("125 m."));

        assertThat(model.prompt(0)).containsSubsequence("330 m.", "as asked", "How wide?", "125 m.");
        assertThat(measure.signature()).contains("|examples:first 1 of 1 seed 0#");
    }
}
