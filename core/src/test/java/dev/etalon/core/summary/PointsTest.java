package dev.etalon.core.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointsTest {
    @Test
    void equalPointsShareAPlace() {
        Points points = new Points(10);
        int place = points.place(1, 0.5, 2);
        assertThat(points.place(1, 0.5, 2)).isEqualTo(place);
        assertThat(points.place(0, 0.5, 2)).isNotEqualTo(place);
        assertThat(points.place(1, 0.5, 3)).isNotEqualTo(place);
        assertThat(points.place(1, 0.0, 0)).isEqualTo(points.place(1, -0.0, 0));
        assertThat(points.exact()).isTrue();
    }

    @Test
    void tooManyAreRoundedInOrder() {
        Points points = new Points(100);
        double[] values = new Random(1).doubles(5_000, -3, 3).toArray();
        int[] places =
                Arrays.stream(values).mapToInt(x -> points.place(0, x, 0)).toArray();
        double[] xs = points.xs();
        assertThat(points.exact()).isFalse();
        assertThat(Arrays.stream(xs).distinct().count()).isBetween(25L, 100L);
        IntStream.range(1, values.length).forEach(i -> {
            double before = values[i - 1];
            double after = values[i];
            if (before < after) {
                assertThat(xs[places[i - 1]]).isLessThanOrEqualTo(xs[places[i]]);
            } else {
                assertThat(xs[places[i - 1]]).isGreaterThanOrEqualTo(xs[places[i]]);
            }
        });
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<Double> values = new ArrayList<>(
                new Random(2).doubles(3_000).map(x -> x * x).boxed().toList());
        Map<Double, Integer> one = counted(values);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(values, new Random(i));
            assertThat(counted(values)).isEqualTo(one);
        }
        Collections.sort(values);
        assertThat(counted(values)).isEqualTo(one);
    }

    private static Map<Double, Integer> counted(List<Double> values) {
        Points points = new Points(64);
        int[] places = values.stream().mapToInt(x -> points.place(0, x, 0)).toArray();
        Map<Double, Integer> counts = new TreeMap<>();
        Arrays.stream(places).forEach(place -> counts.merge(points.xs()[place], 1, Integer::sum));
        assertThat(points.size()).isLessThan(64 * 8);
        return counts;
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> new Points(5).place(0, Double.NaN, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Points(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
