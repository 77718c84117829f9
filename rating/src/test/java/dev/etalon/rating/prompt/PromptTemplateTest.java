package dev.etalon.rating.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {

    @Test
    void neverFillsAPlaceThatCameInWithAValue() {
        PromptTemplate template = new PromptTemplate("t", "{{first}} and {{second}}");

        assertThat(template.fill(Map.of("first", "{{second}} $1 \\", "second", "two")))
                .isEqualTo("{{second}} $1 \\ and two");
    }

    @Test
    void refusesAPlaceThatNothingFills() {
        assertThatThrownBy(() -> new PromptTemplate("t", "{{nothing}}").fill(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing");
    }
}
