package dev.etalon.metrics.rouge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Texts;
import dev.etalon.metrics.sequence.WordNumbers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RougeTest {
    private static final List<RougeType> TYPES = Stream.concat(
                    IntStream.rangeClosed(1, 9).mapToObj(RougeType::ngrams), Stream.of(RougeType.L, RougeType.L_SUM))
            .toList();
    private static final RougeOptions UNICODE = RougeOptions.DEFAULT.withTokenizer(RougeTokenizer.UNICODE);

    @Property(tries = 300)
    void liesBetween0And1AndIsTheSameInBothDirections(@ForAll("nasty") String one, @ForAll("nasty") String other) {
        for (RougeType type : TYPES) {
            RougeOptions options = UNICODE.withType(type);
            double value = value(options, one, other);
            assertThat(value).isBetween(0.0, 1.0);
            if (!type.equals(RougeType.L_SUM)) {
                assertThat(value).isCloseTo(value(options, other, one), offset(1e-12));
            }
        }
    }

    @Property(tries = 300)
    void isFullForATextWithWordsAgainstItself(@ForAll("nasty") String text) {
        boolean words = !RougeTokenizer.UNICODE.tokens(text, false).isEmpty();
        for (RougeType type : List.of(RougeType.ngrams(1), RougeType.L, RougeType.L_SUM)) {
            assertThat(value(UNICODE.withType(type), text, text)).isCloseTo(words ? 1 : 0, offset(1e-12));
        }
    }

    @Property(tries = 300)
    void neverFallsWithOneMoreReference(
            @ForAll("nasty") String answer, @ForAll("nasty") String one, @ForAll("nasty") String other) {
        for (RougeType type : TYPES) {
            assertThat(value(UNICODE.withType(type), answer, one, other))
                    .isGreaterThanOrEqualTo(value(UNICODE.withType(type), answer, one));
        }
    }

    @Property
    void numbersAsciiWordsAsTheTokenizerCutsThem(@ForAll("nasty") String text) {
        Assume.that(AsciiWords.suits(text));
        WordNumbers numbers = new WordNumbers();
        int[] expected = numbers.of(RougeTokenizer.ASCII.tokens(text, false));
        assertThat(AsciiWords.numbered(text, numbers)).containsExactly(expected);
    }

    @Test
    void isZeroOutsideLatinUnlessTokensAreUnicode() {
        assertThat(value(RougeOptions.DEFAULT, "Привет, мир", "Привет, мир")).isZero();
        assertThat(value(UNICODE, "Привет, мир", "привет мир!")).isEqualTo(1);
        assertThat(value(UNICODE.withType(RougeType.ngrams(1)), "敏捷的狐狸", "敏捷的狗"))
                .isCloseTo(6.0 / 9, offset(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rougen", "rouge0", "rouge10", "rougel", "", "rouge-1"})
    void refusesTypesThatThereAreNot(String label) {
        assertThatThrownBy(() -> RougeType.of(label))
                .hasMessage("there is no ROUGE \"" + label + "\"; there are rouge1 to rouge9, rougeL, rougeLsum");
    }

    @Test
    void abstainsWhereALineIsTooLongForItsTable() {
        String line = "a b ".repeat(40_000);
        Score score = new Rouge(RougeOptions.DEFAULT.withType(RougeType.L_SUM))
                .score(Sample.of("q7", "", line), Answer.of(line));
        assertThat(score).isEqualTo(Score.abstained("sample q7: a line of 80000 words is too long for rougeLsum"));
    }

    @Test
    void abstainsNamingTheSampleThatHasNoReference() {
        assertThat(new Rouge(RougeOptions.DEFAULT).score(Sample.of("q7", ""), Answer.of("x")))
                .isEqualTo(Score.abstained(
                        "sample q7 has no reference: rougeL needs one, map a column of the dataset to \"reference\""));
    }

    private static double value(RougeOptions options, String answer, String... references) {
        return RougeParityTest.score(options, answer, references).value();
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
