package dev.etalon.metrics.chrf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Texts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChrfTest {

    @Property
    void countsAsThePlainImplementationDoes(@ForAll("nasty") String answer, @ForAll("nasty") String reference) {
        for (ChrfOptions options : new ChrfOptions[] {
            ChrfOptions.PLUS_PLUS, ChrfOptions.DEFAULT.withOrders(2, 5).withWhitespace(true)
        }) {
            assertThat(new ChrfStatistics(options, answer).against(reference))
                    .containsExactly(PlainChrf.statistics(options, answer, reference));
        }
    }

    @Property
    void liesBetween0And100WhateverTheTexts(@ForAll("nasty") String answer, @ForAll("nasty") String reference) {
        assertThat(value(ChrfOptions.PLUS_PLUS, answer, reference)).isBetween(0.0, 100 + 1e-9);
        assertThat(value(ChrfOptions.DEFAULT.withEpsilon(true), answer, reference))
                .isBetween(0.0, 100 + 1e-9);
    }

    @Property
    void isFullForATextAgainstItself(@ForAll("nasty") String text) {
        Assume.that(ChrfText.characters(text, false).length > 0);
        assertThat(value(ChrfOptions.PLUS_PLUS, text, text)).isCloseTo(100, offset(1e-9));
    }

    @Property
    void isTheSameInBothDirectionsWherePrecisionAndRecallWeighTheSame(
            @ForAll("nasty") String one, @ForAll("nasty") String other) {
        ChrfOptions options = ChrfOptions.PLUS_PLUS.withBeta(1);
        assertThat(value(options, one, other)).isCloseTo(value(options, other, one), offset(1e-9));
    }

    @Property
    void neverFallsWithOneMoreReference(
            @ForAll("nasty") String answer, @ForAll("nasty") String one, @ForAll("nasty") String other) {
        double both = value(ChrfOptions.DEFAULT, answer, one, other);
        assertThat(both)
                .isGreaterThanOrEqualTo(value(ChrfOptions.DEFAULT, answer, one))
                .isEqualTo(value(ChrfOptions.DEFAULT, answer, other, one));
    }

    @Test
    void setsOnePunctuationMarkApartAtTheEndOrElseAtTheStart() {
        assertThat(ChrfText.words("(hi) \"so ... a , «x»"))
                .containsExactly("(hi", ")", "\"", "so", "..", ".", "a", ",", "«x»");
    }

    @Test
    void abstainsNamingTheSampleThatHasNoReference() {
        assertThat(new Chrf(ChrfOptions.DEFAULT).score(Sample.of("q7", ""), Answer.of("x")))
                .isEqualTo(Score.abstained(
                        "sample q7 has no reference: chrf needs one, map a column of the dataset to \"reference\""));
    }

    @Test
    void refusesOptionsThatMeanNothing() {
        assertThatThrownBy(() -> ChrfOptions.DEFAULT.withOrders(0, 0)).hasMessage("one of both orders must be above 0");
        assertThatThrownBy(() -> ChrfOptions.DEFAULT.withBeta(0)).hasMessage("beta must be from 1 to 100, not 0");
    }

    private static double value(ChrfOptions options, String answer, String... references) {
        Score score = new Chrf(options).score(Sample.of("s", "", references), Answer.of(answer));
        return ((Score.Graded) score).value();
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
