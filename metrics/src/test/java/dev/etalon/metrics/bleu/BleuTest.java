package dev.etalon.metrics.bleu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Texts;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BleuTest {
    private final Bleu bleu = new Bleu(BleuOptions.DEFAULT);

    @Property
    void liesBetween0And100WhateverTheTexts(@ForAll("nasty") String answer, @ForAll("nasty") String reference) {
        assertThat(graded(answer, reference).value()).isBetween(0.0, 100 + 1e-9);
    }

    @Property
    void isFullForATextAgainstItself(@ForAll("nasty") String text) {
        Assume.that(graded(text, text).statistics().get(0) > 0);
        assertThat(graded(text, text).value()).isCloseTo(100, Offset.offset(1e-9));
    }

    @Property
    void doesNotDependOnTheOrderOfReferences(
            @ForAll("nasty") String answer, @ForAll("nasty") String one, @ForAll("nasty") String other) {
        assertThat(bleu.score(Sample.of("s", "", one, other), Answer.of(answer)))
                .isEqualTo(bleu.score(Sample.of("s", "", other, one), Answer.of(answer)));
    }

    @Property
    void countsAgainstOneReferenceAsItWouldAgainstMany(
            @ForAll("nasty") String answer, @ForAll("nasty") String reference) {
        List<String> said = BleuTokenizer.CHARACTERS.tokens(answer);
        List<String> right = BleuTokenizer.CHARACTERS.tokens(reference);
        assertThat(BleuStatistics.of(said, List.of(right)))
                .containsExactly(BleuStatistics.ofMany(said, List.of(right)))
                .containsExactly(BleuStatistics.of(said, List.of(right, right)));
    }

    @Test
    void isZeroForAPerfectCorpusOfThreeTokensUnlessTheOrderIsEffective() {
        double[] statistics = BleuStatistics.of(List.of("a", "b", "c"), List.of(List.of("a", "b", "c")));
        assertThat(bleu.corpus(statistics)).isZero();
        assertThat(new Bleu(BleuOptions.DEFAULT.withEffectiveOrder(true)).corpus(statistics))
                .isCloseTo(100, Offset.offset(1e-9));
    }

    @Test
    void abstainsNamingTheSampleThatHasNoReference() {
        assertThat(bleu.score(Sample.of("q7", ""), Answer.of("x")))
                .isEqualTo(Score.abstained(
                        "sample q7 has no reference: bleu needs one, map a column of the dataset to \"reference\""));
    }

    @Test
    void abstainsWhereTheNumberOfReferencesIsNotTheDeclaredOne() {
        Score score = new Bleu(BleuOptions.DEFAULT.withReferences(2)).score(Sample.of("q7", "", "x"), Answer.of("x"));
        assertThat(score).isEqualTo(Score.abstained("sample q7 has 1 references: bleu is set to take exactly 2"));
    }

    @Test
    void refusesAmountsThatItsSignatureCouldNotShow() {
        assertThatThrownBy(() -> BleuOptions.DEFAULT.withSmoothing(BleuSmoothing.FLOOR, 0.001))
                .hasMessage("the amount of floor must be above 0 with at most two decimals, not 0.001");
        assertThatThrownBy(() -> BleuOptions.DEFAULT.withSmoothing(BleuSmoothing.EXP, 1))
                .hasMessage("smoothing exp takes no amount");
    }

    private Score.Graded graded(String answer, String reference) {
        return (Score.Graded) bleu.score(Sample.of("s", "", reference), Answer.of(answer));
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
