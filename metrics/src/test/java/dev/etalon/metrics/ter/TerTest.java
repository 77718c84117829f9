package dev.etalon.metrics.ter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Texts;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TerTest {

    @Property(tries = 500)
    void editsAsThePlainImplementationDoes(
            @ForAll @Size(max = 30) List<@IntRange(max = 6) Integer> answer,
            @ForAll @Size(max = 30) List<@IntRange(max = 6) Integer> reference) {
        assertThat(ShiftSearch.edits(array(answer), array(reference))).isEqualTo(PlainTer.edits(answer, reference));
    }

    @Test
    void editsLongTextsAsThePlainImplementationDoes() {
        Random random = new Random(5);
        for (int round = 0; round < 12; round++) {
            int[] lengths = {40 + random.nextInt(60), 40 + random.nextInt(60), 1 + random.nextInt(3)};
            List<Integer> reference = words(random, lengths[0], 30);
            List<Integer> answer = words(random, lengths[round % 4 == 3 ? 2 : 1], 30);
            assertThat(ShiftSearch.edits(array(answer), array(reference))).isEqualTo(PlainTer.edits(answer, reference));
        }
    }

    @Property
    void isZeroForATextAgainstItselfAndNeverNegative(@ForAll("nasty") String one, @ForAll("nasty") String other) {
        assertThat(value(one, one)).isZero();
        assertThat(value(one, other)).isGreaterThanOrEqualTo(0);
    }

    @Property
    void neverHasMoreEditsThanTheLongerTextHasWords(
            @ForAll @Size(max = 20) List<@IntRange(max = 4) Integer> answer,
            @ForAll @Size(max = 20) List<@IntRange(max = 4) Integer> reference) {
        assertThat(ShiftSearch.edits(array(answer), array(reference)))
                .isLessThanOrEqualTo(Math.max(answer.size(), reference.size()));
    }

    @Property
    void doesNotDependOnTheOrderOfReferences(
            @ForAll("nasty") String answer, @ForAll("nasty") String one, @ForAll("nasty") String other) {
        assertThat(value(answer, one, other)).isEqualTo(value(answer, other, one));
    }

    @Test
    void countsAMovedBlockAsOneEdit() {
        assertThat(value("b c d a", "a b c d")).isEqualTo(25);
    }

    @Test
    void takesTheNearestReferenceAndTheMeanOfTheirLengths() {
        assertThat(value("a b", "a b", "c d e f")).isZero();
        assertThat(value("a x", "a b", "c d e f")).isCloseTo(100.0 / 3, offset(1e-12));
    }

    @Test
    void abstainsNamingTheSampleThatHasNoReference() {
        assertThat(new Ter(TerOptions.DEFAULT).score(Sample.of("q7", ""), Answer.of("x")))
                .isEqualTo(Score.abstained(
                        "sample q7 has no reference: ter needs one, map a column of the dataset to \"reference\""));
    }

    private static List<Integer> words(Random random, int length, int alphabet) {
        return IntStream.range(0, length)
                .mapToObj(i -> random.nextInt(alphabet))
                .toList();
    }

    private static int[] array(List<Integer> words) {
        return words.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double value(String answer, String... references) {
        Score score = new Ter(TerOptions.DEFAULT).score(Sample.of("s", "", references), Answer.of(answer));
        return ((Score.Graded) score).value();
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
