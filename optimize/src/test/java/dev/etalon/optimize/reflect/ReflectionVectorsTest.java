package dev.etalon.optimize.reflect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.optimize.Vectors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReflectionVectorsTest {
    private static final JsonNode VECTORS = Vectors.read("reflection_prompt_vectors.json");

    @Test
    void rendersRecordsAsTheReferenceDoes() {
        ReflectionPrompt prompt =
                ReflectionPrompt.ofTemplate(VECTORS.path("default_template").textValue());
        assertThat(VECTORS.path("prompts")).hasSize(2).allSatisfy(one -> {
            List<Map<String, Object>> records =
                    new ObjectMapper().convertValue(one.path("dataset"), new TypeReference<>() {});
            Reflection reflection = new Reflection("prompt", one.path("current").textValue(), records, List.of());
            assertThat(prompt.text(reflection)).isEqualTo(one.path("prompt").textValue());
        });
    }

    @Test
    void readsRepliesAsTheReferenceDoes() {
        assertThat(VECTORS.path("extract"))
                .hasSize(12)
                .allSatisfy(one -> assertThat(ReplyReader.text(one.path("raw").textValue()))
                        .isEqualTo(one.path("extracted").textValue()));
    }

    @Test
    void leavesAPlaceInsideATextAlone() {
        ReflectionPrompt prompt = ReflectionPrompt.ofTemplate("<curr_param>|<side_info>");
        Reflection reflection = new Reflection("prompt", "say <side_info>", List.of(Map.of("k", "v")), List.of());
        assertThat(prompt.text(reflection)).isEqualTo("say <side_info>|# Example 1\n## k\nv\n\n");
    }

    @Test
    void refusesATemplateWithoutAPlaceForTheRecords() {
        assertThatThrownBy(() -> ReflectionPrompt.ofTemplate("only <curr_param>"))
                .hasMessageContaining("<side_info>");
    }
}
