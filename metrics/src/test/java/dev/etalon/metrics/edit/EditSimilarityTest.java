package dev.etalon.metrics.edit;

import static dev.etalon.metrics.CorpusParity.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Texts;
import dev.etalon.metrics.Vectors;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Normaliser;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EditSimilarityTest {

    @Test
    void equalsRapidfuzz() {
        for (JsonNode row : Vectors.read("similarity")) {
            for (EditDistance distance : EditDistance.values()) {
                double value = value(
                        distance, row.get("one").textValue(), row.get("other").textValue());
                assertClose(value, row.get(distance.label()).doubleValue(), distance + " of " + row);
            }
        }
    }

    @Property
    void isTheSameInBothDirectionsAndOneOnlyForEqualTexts(@ForAll("nasty") String one, @ForAll("nasty") String other) {
        for (EditDistance distance : EditDistance.values()) {
            double value = value(distance, one, other);
            assertThat(value).isBetween(0.0, 1.0).isCloseTo(value(distance, other, one), offset(1e-12));
            assertThat(value == 1).isEqualTo(one.equals(other));
            assertThat(value(distance, one, one)).isEqualTo(1);
        }
    }

    @Test
    void normalisesFirstAndTakesTheNearestReference() {
        EditSimilarity similarity =
                new EditSimilarity(EditDistance.LEVENSHTEIN, Normalisation.of(Normaliser.LOWER_CASE));
        assertThat(similarity.score(Sample.of("s", "", "xyz", "PARIS"), Answer.of("Paris")))
                .isEqualTo(Score.graded(1));
    }

    private static double value(EditDistance distance, String answer, String reference) {
        Score score = new EditSimilarity(distance, Normalisation.NONE)
                .score(Sample.of("s", "", reference), Answer.of(answer));
        return ((Score.Graded) score).value();
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
