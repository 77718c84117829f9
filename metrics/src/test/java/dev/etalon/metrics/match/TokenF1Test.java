package dev.etalon.metrics.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Texts;
import dev.etalon.metrics.Vectors;
import dev.etalon.metrics.text.Normalisation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TokenF1Test {

    @Test
    void equalsTheEvaluationScriptsOfSquad() {
        for (JsonNode row : Vectors.read("squad")) {
            String answer = row.get("answer").textValue();
            String[] references = Vectors.strings(row.get("references")).toArray(new String[0]);
            assertThat(value(Squad.V1_1, answer, references))
                    .as(row.toString())
                    .isCloseTo(row.get("v1").doubleValue(), offset(1e-9));
            assertThat(value(Squad.V2, answer, references))
                    .as(row.toString())
                    .isCloseTo(row.get("v2").doubleValue(), offset(1e-9));
            Score exact = new Exact(Normalisation.SQUAD).score(Sample.of("s", "", references), Answer.of(answer));
            assertThat(((Score.Graded) exact).value())
                    .as(row.toString())
                    .isEqualTo(row.get("exact").doubleValue());
        }
    }

    @Test
    void countsRepeatedTokensAsOftenAsBothHaveThem() {
        // 2 of 3 and 2 of 2: F1 = 0.8; as sets it would be 1.
        assertThat(value(Squad.V1_1, "no no no", "no no")).isCloseTo(0.8, offset(1e-12));
    }

    @Test
    void treatsQuestionsWithoutAnAnswerByVersion() {
        assertThat(value(Squad.V1_1, "the", "a")).isZero();
        assertThat(value(Squad.V2, "the", "a")).isEqualTo(1);
        assertThat(value(Squad.V2, "", "a", "cat")).isZero();
        assertThat(value(Squad.V2, "")).isEqualTo(1);
        assertThat(value(Squad.V2, "cat")).isZero();
        assertThat(new TokenF1(Squad.V1_1).score(Sample.of("s", ""), Answer.of("")))
                .isInstanceOf(Score.Abstained.class);
    }

    @Property
    void isTheSameInBothDirectionsAndBetween0And1(@ForAll("nasty") String one, @ForAll("nasty") String other) {
        for (Squad version : Squad.values()) {
            assertThat(value(version, one, other))
                    .isBetween(0.0, 1.0)
                    .isCloseTo(value(version, other, one), offset(1e-12));
        }
    }

    private static double value(Squad version, String answer, String... references) {
        return ((Score.Graded) new TokenF1(version).score(Sample.of("s", "", references), Answer.of(answer))).value();
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
