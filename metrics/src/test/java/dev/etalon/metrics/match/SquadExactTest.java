package dev.etalon.metrics.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Vectors;
import org.junit.jupiter.api.Test;

class SquadExactTest {

    @Test
    void equalsTheEvaluationScriptsOfSquad() {
        for (JsonNode row : Vectors.read("squad_exact")) {
            String answer = row.get("answer").textValue();
            String[] references = Vectors.strings(row.get("references")).toArray(new String[0]);
            assertThat(value(Squad.V1_1, answer, references))
                    .as(row.toString())
                    .isEqualTo(row.get("v1").doubleValue());
            assertThat(value(Squad.V2, answer, references))
                    .as(row.toString())
                    .isEqualTo(row.get("v2").doubleValue());
        }
    }

    @Test
    void takesASampleWithoutReferencesForAQuestionWithoutAnswerOnlyByVersion2() {
        assertThat(value(Squad.V2, "the")).isEqualTo(1);
        assertThat(value(Squad.V2, "cat")).isZero();
        assertThat(new SquadExact(Squad.V1_1).score(Sample.of("s", ""), Answer.of("")))
                .isInstanceOf(Score.Abstained.class);
    }

    private static double value(Squad version, String answer, String... references) {
        return ((Score.Graded) new SquadExact(version).score(Sample.of("s", "", references), Answer.of(answer)))
                .value();
    }
}
