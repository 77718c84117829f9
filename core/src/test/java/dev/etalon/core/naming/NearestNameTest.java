package dev.etalon.core.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("input", "reference", "metadata.*", "id");

    @Test
    void findsATypo() {
        assertThat(NearestName.of("inptu", KNOWN)).contains("input");
        assertThat(NearestName.of("refrence", KNOWN)).contains("reference");
        assertThat(NearestName.of("Input", KNOWN)).contains("input");
    }

    @Test
    void findsNothingWhenNothingIsNear() {
        assertThat(NearestName.of("question", KNOWN)).isEmpty();
        assertThat(NearestName.of("x".repeat(100_000), KNOWN)).isEmpty();
        assertThat(NearestName.hint("question", KNOWN)).isEmpty();
    }

    @Test
    void prefersTheNearest() {
        assertThat(NearestName.of("modes", List.of("model", "mode", "nodes", "modem")))
                .contains("model");
        assertThat(NearestName.of("node", List.of("model", "mode"))).contains("mode");
    }
}
