package dev.etalon.optimize.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.optimize.Vectors;
import dev.etalon.optimize.random.PythonRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpochShuffledTest {
    @Test
    void givesTheMinibatchesOfTheReference() {
        for (JsonNode one : Vectors.read("batch_sampler_vectors.json")) {
            BatchSampler sampler = new EpochShuffled(
                    one.path("minibatch").intValue(),
                    new PythonRandom(one.path("seed").longValue()));
            int iteration = 0;
            for (JsonNode batch : one.path("batches")) {
                assertThat(sampler.next(one.path("n").intValue(), iteration++)).isEqualTo(Vectors.ints(batch));
            }
            assertThat(iteration).isEqualTo(14);
        }
    }

    @Test
    void givesOneMinibatchAfterTheOtherInOneIteration() {
        BatchSampler sampler = new EpochShuffled(2, new PythonRandom(1));
        List<List<Integer>> three = List.of(sampler.next(6, 0), sampler.next(6, 0), sampler.next(6, 0));
        assertThat(three.stream().flatMap(List::stream)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }
}
