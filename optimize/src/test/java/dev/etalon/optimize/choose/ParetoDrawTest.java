package dev.etalon.optimize.choose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.optimize.Vectors;
import dev.etalon.optimize.pool.Redundancy;
import dev.etalon.optimize.random.PythonRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParetoDrawTest {
    private static final JsonNode CASES = Vectors.read("pareto_vectors.json");

    @Test
    void prunesFrontsAsTheReferenceDoes() {
        assertThat(CASES).hasSize(60).allSatisfy(one -> {
            List<Double> scores = Vectors.doubles(one.path("scores"));
            assertThat(Redundancy.removed(fronts(one.path("fronts")), scores::get))
                    .isEqualTo(fronts(one.path("result")));
        });
    }

    @Test
    void drawsAsTheReferenceDoes() {
        assertThat(CASES).allSatisfy(one -> {
            List<Double> scores = Vectors.doubles(one.path("scores"));
            PythonRandom random = new PythonRandom(5);
            List<Integer> drawn = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                drawn.add(random.choice(ParetoDraw.hat(fronts(one.path("fronts")), scores::get)));
            }
            assertThat(drawn).isEqualTo(Vectors.ints(one.path("sampled_seed5")));
        });
    }

    private static Map<String, List<Integer>> fronts(JsonNode node) {
        Map<String, List<Integer>> fronts = new LinkedHashMap<>();
        node.properties().forEach(front -> fronts.put(front.getKey(), Vectors.ints(front.getValue())));
        return fronts;
    }
}
