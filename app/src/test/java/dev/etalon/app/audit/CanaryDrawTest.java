package dev.etalon.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CanaryDrawTest {
    private static List<String> drawn(int golden, int others, int count) {
        Predicate<Sample> labelled = sample -> sample.id().startsWith("g");
        Stream<Sample> samples = Stream.concat(
                IntStream.range(0, golden).mapToObj(i -> Sample.of("g" + i, "?")),
                IntStream.range(0, others).mapToObj(i -> Sample.of("o" + i, "?")));
        return new CanaryDraw(count, 42)
                .of(samples, labelled).stream().map(Sample::id).toList();
    }

    private static long golden(List<String> ids) {
        return ids.stream().filter(id -> id.startsWith("g")).count();
    }

    @Test
    void takesHalfOfEach() {
        assertThat(drawn(100, 100, 50)).hasSize(50).doesNotHaveDuplicates();
        assertThat(golden(drawn(100, 100, 50))).isEqualTo(25);
    }

    @Test
    void fillsUpWithWhatThereIs() {
        assertThat(golden(drawn(5, 100, 50))).isEqualTo(5);
        assertThat(drawn(5, 100, 50)).hasSize(50);
        assertThat(golden(drawn(100, 5, 50))).isEqualTo(45);
        assertThat(drawn(3, 4, 50)).hasSize(7);
    }

    @Test
    void drawsTheSameAgainAndNotTheFirst() {
        assertThat(drawn(100, 100, 20)).isEqualTo(drawn(100, 100, 20));
        assertThat(drawn(100, 0, 3)).isNotEqualTo(List.of("g0", "g1", "g2"));
    }
}
