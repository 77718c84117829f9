package dev.etalon.metrics.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTest {
    private static final LabelOptions YES_NO = LabelOptions.DEFAULT.withLabels(List.of("Yes", "No"));

    @Test
    void readsADeclaredLabelWhateverItsCase() {
        assertThat(score(YES_NO, " YES\n", "yes")).isEqualTo(Score.labelled("Yes", "Yes"));
        assertThat(score(YES_NO, "no", "yes")).isEqualTo(Score.labelled("No", "Yes"));
    }

    @Test
    void givesAnAnswerThatIsNoLabelAClassOfItsOwn() {
        Score.Labelled score = (Score.Labelled) score(YES_NO, "Perhaps.", "yes");
        assertThat(score.label()).isEqualTo(Score.Labelled.NO_CLASS);
        assertThat(score.expected()).isEqualTo("Yes");
        assertThat(score.evidence().text())
                .isEqualTo("no label can be read from \"Perhaps.\"; there are \"Yes\", \"No\"");
    }

    @Test
    void takesAnyLabelWhereNoneAreDeclared() {
        assertThat(score(LabelOptions.DEFAULT, "Perhaps", "maybe")).isEqualTo(Score.labelled("perhaps", "maybe"));
        assertThat(((Score.Labelled) score(LabelOptions.DEFAULT, " ", "maybe")).label())
                .isEqualTo(Score.Labelled.NO_CLASS);
        assertThat(((Score.Labelled) score(LabelOptions.DEFAULT, "prose ".repeat(100), "maybe")).label())
                .isEqualTo(Score.Labelled.NO_CLASS);
    }

    @Test
    void extractsTheLabelByAPattern() {
        LabelOptions grouped = YES_NO.withPattern("(?i)answer: *(\\w+)");
        assertThat(score(grouped, "I think so. Answer: yes. Or no.", "yes")).isEqualTo(Score.labelled("Yes", "Yes"));
        assertThat(((Score.Labelled) score(grouped, "yes", "yes")).label()).isEqualTo(Score.Labelled.NO_CLASS);
        assertThat(score(YES_NO.withPattern("(?i)yes|no"), "it is NO", "yes")).isEqualTo(Score.labelled("No", "Yes"));
    }

    @Test
    void isOtherWhereTheGroupTookNoPart() {
        assertThat(((Score.Labelled) score(YES_NO.withPattern("x(yes)?"), "x", "yes")).label())
                .isEqualTo(Score.Labelled.NO_CLASS);
    }

    @Test
    void abstainsWhereTheDatasetIsWrong() {
        assertThat(score(YES_NO, "yes", "perhaps"))
                .isEqualTo(
                        Score.abstained("sample q7: its reference \"perhaps\" is no label; there are \"Yes\", \"No\""));
        assertThat(score(YES_NO, "yes", "yes", "no")).isInstanceOf(Score.Abstained.class);
        assertThat(score(YES_NO, "yes")).isInstanceOf(Score.Abstained.class);
    }

    @Test
    void refusesLabelsThatAreTheSameAfterNormalisation() {
        assertThatThrownBy(() -> LabelOptions.DEFAULT.withLabels(List.of("Yes", "yes ")))
                .hasMessage("the label \"yes \" is there twice after normalisation (trim+lower-case)");
        assertThatThrownBy(() -> LabelOptions.DEFAULT.withLabels(List.of("(other)")))
                .hasMessage("the label (other) is kept for answers that are no label");
    }

    private static Score score(LabelOptions options, String answer, String... references) {
        return new Label(options).score(Sample.of("q7", "", references), Answer.of(answer));
    }
}
