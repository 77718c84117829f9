package dev.etalon.metrics.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.metrics.edit.EditScript.Step;
import java.util.List;
import java.util.stream.IntStream;
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

    private static int errors(List<Integer> reference, List<Integer> answer) {
        EditScript script = Alignment.of(numbers(reference), numbers(answer), 4);
        return script.size() - script.count(Step.HIT);
    }

    private static int[] numbers(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
