package dev.etalon.metrics.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.Normalisation;
import dev.etalon.metrics.text.Normaliser;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainsTest {

    @Test
    void findsAnyReference() {
        assertThat(value(ContainsOptions.DEFAULT, "It is Paris.", "London", "Paris"))
                .isEqualTo(1);
        assertThat(value(ContainsOptions.DEFAULT, "It is paris.", "London", "Paris"))
                .isZero();
    }

    @Test
    void findsAllReferencesWhereAskedTo() {
        ContainsOptions all = ContainsOptions.DEFAULT.withQuantifier(Quantifier.ALL);
        assertThat(value(all, "London and Paris", "London", "Paris")).isEqualTo(1);
        assertThat(value(all, "London", "London", "Paris")).isZero();
    }

    @Test
    void ignoresCaseByNormalisation() {
        ContainsOptions lower = ContainsOptions.DEFAULT.withNormalisation(Normalisation.of(Normaliser.LOWER_CASE));
        assertThat(value(lower, "ПАРИЖ!", "Париж")).isEqualTo(1);
    }

    @Test
    void prefersGivenTextsToReferences() {
        assertThat(value(ContainsOptions.DEFAULT.withTexts(List.of("x")), "x", "y"))
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsMissing() {
        Score score = new Contains(ContainsOptions.DEFAULT).score(Sample.of("s", "", "a", "b"), Answer.of("c"));
        assertThat(score.evidence().text()).isEqualTo("does not contain \"a\", \"b\"");
    }

    @Test
    void refusesATextThatEveryAnswerContains() {
        assertThatThrownBy(() -> new ContainsOptions(List.of(" "), Quantifier.ANY, Normalisation.of(Normaliser.TRIM)))
                .hasMessageContaining("every answer would contain it");
        assertThat(new Contains(ContainsOptions.DEFAULT).score(Sample.of("s", "", ""), Answer.of("c")))
                .isInstanceOf(Score.Abstained.class);
    }

    @Test
    void abstainsWithoutAReference() {
        assertThat(new Contains(ContainsOptions.DEFAULT).score(Sample.of("s", ""), Answer.of("c")))
                .isInstanceOf(Score.Abstained.class);
    }

    private static double value(ContainsOptions options, String answer, String... references) {
        return ((Score.Graded) new Contains(options).score(Sample.of("s", "", references), Answer.of(answer))).value();
    }
}
