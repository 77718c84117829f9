package dev.etalon.verify.structure;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.subject.Answer;

/** Coverage-guided fuzzing of the checks of form. */
class StructureFuzzTest {
    private static final Sample SAMPLE = Sample.of("1", "", "{\"name\": \"f\", \"arguments\": {\"x\": 1}}");

    @FuzzTest(maxDuration = "1m")
    void xml(FuzzedDataProvider data) {
        DocumentScorer.xml(DocumentOptions.DEFAULT).score(SAMPLE, Answer.of(data.consumeRemainingAsString()));
    }

    @FuzzTest(maxDuration = "1m")
    void yaml(FuzzedDataProvider data) {
        DocumentScorer.yaml(DocumentOptions.DEFAULT).score(SAMPLE, Answer.of(data.consumeRemainingAsString()));
    }

    @FuzzTest(maxDuration = "1m")
    void toolCall(FuzzedDataProvider data) {
        new ToolCallScorer(ToolCallOptions.DEFAULT).score(SAMPLE, Answer.of(data.consumeRemainingAsString()));
    }
}
