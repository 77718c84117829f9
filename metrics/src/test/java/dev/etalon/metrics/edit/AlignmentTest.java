package dev.etalon.metrics.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.metrics.edit.EditScript.Step;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AlignmentTest {

    @Property(tries = 3000)
    void equalsTheOneByThePlainMatrix(
            @ForAll @Size(max = 200) List<@IntRange(max = 3) Integer> reference,
            @ForAll @Size(max = 150) List<@IntRange(max = 4) Integer> answer) {
        EditScript script = Alignment.of(numbers(reference), numbers(answer), 4);
        assertThat(IntStream.range(0, script.size()).mapToObj(script::at).toList())
                .isEqualTo(MatrixAlignment.of(numbers(reference), numbers(answer)));
    }

    @Property
    void costsTheSameInBothDirections(
            @ForAll @Size(max = 150) List<@IntRange(max = 3) Integer> one,
            @ForAll @Size(max = 150) List<@IntRange(max = 3) Integer> other) {
        assertThat(errors(one, other)).isEqualTo(errors(other, one));
    }

    @Property
    void isNoLongerThanByWayOfAThirdText(
            @ForAll @Size(max = 100) List<@IntRange(max = 3) Integer> one,
            @ForAll @Size(max = 100) List<@IntRange(max = 3) Integer> other,
            @ForAll @Size(max = 100) List<@IntRange(max = 3) Integer> third) {
        assertThat(errors(one, other)).isLessThanOrEqualTo(errors(one, third) + errors(third, other));
    }

    @Property
    void costsNoMoreAsAWholeThanInParts(
            @ForAll @Size(max = 100) List<@IntRange(max = 3) Integer> one,
            @ForAll @Size(max = 100) List<@IntRange(max = 3) Integer> other,
            @ForAll @Size(max = 100) List<@IntRange(max = 3) Integer> oneMore,
            @ForAll @Size(max = 100) List<@IntRange(max = 3) Integer> otherMore) {
        assertThat(errors(joined(one, oneMore), joined(other, otherMore)))
                .isLessThanOrEqualTo(errors(one, other) + errors(oneMore, otherMore));
        assertThat(errors(joined(one, oneMore), joined(other, oneMore))).isLessThanOrEqualTo(errors(one, other));
        assertThat(errors(joined(one, one), one)).isEqualTo(one.size());
    }

    @Property(tries = 20)
    void costsWhatThePlainMatrixSaysWhereTheAnswerIsCutInTwo(
            @ForAll @IntRange(min = 2100, max = 2600) int left,
            @ForAll @IntRange(min = 2100, max = 2600) int right,
            @ForAll @IntRange(min = 2, max = 40) int symbols,
            @ForAll Random random) {
        int[] reference = random.ints(left, 0, symbols).toArray();
        int[] answer = random.ints(right, 0, symbols).toArray();
        EditScript script = Alignment.of(reference, answer, symbols);
        long plain = MatrixAlignment.of(reference, answer).stream()
                .filter(step -> step != Step.HIT)
                .count();
        assertThat(script.size() - script.count(Step.HIT)).isEqualTo((int) plain);
        assertThat(replayed(script, reference, answer)).isTrue();
    }

    /** Whether the script's steps lead through both texts to their ends, and its hits are hits. */
    private static boolean replayed(EditScript script, int[] reference, int[] answer) {
        int left = 0;
        int right = 0;
        for (int i = 0; i < script.size(); i++) {
            Step step = script.at(i);
            if (step == Step.HIT && reference[left] != answer[right]) {
                return false;
            }
            left += step == Step.INSERT ? 0 : 1;
            right += step == Step.DELETE ? 0 : 1;
        }
        return left == reference.length && right == answer.length;
    }

    private static List<Integer> joined(List<Integer> start, List<Integer> end) {
        return Stream.concat(start.stream(), end.stream()).toList();
    }

    private static int errors(List<Integer> reference, List<Integer> answer) {
        EditScript script = Alignment.of(numbers(reference), numbers(answer), 4);
        return script.size() - script.count(Step.HIT);
    }

    private static int[] numbers(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
