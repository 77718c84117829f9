package dev.etalon.optimize.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.optimize.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PythonRandomTest {
    private static final JsonNode VECTORS =
            Vectors.read("python_random_vectors.json").path("vectors");

    static Stream<String> seeds() {
        return VECTORS.propertyStream().map(entry -> entry.getKey());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void drawsAsPythonDoes(String seed) {
        JsonNode expected = VECTORS.path(seed);
        assertThat(expected.properties()).hasSize(10);
        expected.properties()
                .forEach(drawn -> assertThat(draw(drawn.getKey(), Long.parseLong(seed), drawn.getValue()))
                        .as(drawn.getKey())
                        .isEqualTo(drawn.getValue().toString()));
    }

    /** Each list of draws begins with a generator of its own. */
    private static String draw(String kind, long seed, JsonNode expected) {
        PythonRandom random = new PythonRandom(seed);
        int times = expected.size();
        return switch (kind) {
            case "random" -> times(times, random::random);
            case "getrandbits" -> bits(seed, times);
            case "shuffle10" -> random.shuffled(range(10)).toString().replace(" ", "");
            case "choice_of_range7" -> times(times, () -> random.choice(range(7)));
            case "sample_range10_k2" -> times(times, () -> random.sample(range(10), 2));
            case "sample_range100_k5" -> times(times, () -> random.sample(range(100), 5));
            case "sample_range1000_k7" ->
                random.sample(range(1000), 7).toString().replace(" ", "");
            case "choices_weights_1_2_3.5" ->
                times(times, () -> "\"" + random.weighted(List.of("a", "b", "c"), new double[] {1, 2, 3.5}) + "\"");
            case "choices_unweighted" -> times(times, () -> random.any(range(5)));
            case "randint_0_9" -> times(times, () -> random.below(10));
            default -> throw new AssertionError("no test for " + kind);
        };
    }

    private static String bits(long seed, int times) {
        PythonRandom random = new PythonRandom(seed);
        List<String> drawn = new ArrayList<>();
        for (int width : new int[] {1, 3, 8, 31, 32}) {
            drawn.add(Long.toString(random.bits(width)));
        }
        drawn.add(wide(random, 33));
        drawn.add(wide(random, 64));
        assertThat(drawn).hasSize(times);
        return drawn.toString().replace(" ", "");
    }

    /** More bits than a word has: the lowest word is drawn first. */
    private static String wide(PythonRandom random, int width) {
        long low = random.bits(32);
        long high = random.bits(width - 32);
        return Long.toUnsignedString(high << 32 | low);
    }

    private static String times(int times, Supplier<?> draw) {
        return Stream.generate(draw).limit(times).toList().toString().replace(" ", "");
    }

    private static List<Integer> range(int n) {
        return IntStream.range(0, n).boxed().toList();
    }
}
