package dev.etalon.metrics.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Normaliser;
import org.junit.jupiter.api.Test;

class ExactTest {
    private final Exact plain = new Exact(Normalisation.NONE);

    @Test
    void comparesTextsAsTheyAreWithoutNormalisation() {
        assertThat(value(plain, "Yes", "Yes")).isEqualTo(1);
        assertThat(value(plain, "Yes ", "Yes")).isZero();
        assertThat(value(plain, "é", "e\u0301")).isZero();
    }

    @Test
    void takesAnyOfSeveralReferences() {
        assertThat(value(plain, "two", "one", "two")).isEqualTo(1);
    }

    @Test
    void normalisesBothSides() {
        Exact lenient =
                new Exact(Normalisation.of(Normaliser.LOWER_CASE, Normaliser.PUNCTUATION, Normaliser.WHITESPACE));
        assertThat(value(lenient, "yes,\u00a0SIR!", "Yes sir.")).isEqualTo(1);
        assertThat(lenient.signature()).isEqualTo("exact|v1|norm:lower-case+punctuation+whitespace");
    }

    @Test
    void saysWhatItComparedWhereItFails() {
        Score score = new Exact(Normalisation.of(Normaliser.TRIM)).score(Sample.of("s", "", " no"), Answer.of(" yes "));
        assertThat(score.evidence().details()).containsEntry("got", "yes").containsEntry("expected", "no");
    }

    @Test
    void abstainsWithoutAReference() {
        assertThat(plain.score(Sample.of("q7", ""), Answer.of("")))
                .isEqualTo(Score.abstained(
                        "sample q7 has no reference: exact needs one, map a column of the dataset to \"reference\""));
    }

    private static double value(Exact exact, String answer, String... references) {
        return ((Score.Graded) exact.score(Sample.of("s", "", references), Answer.of(answer))).value();
    }
}
