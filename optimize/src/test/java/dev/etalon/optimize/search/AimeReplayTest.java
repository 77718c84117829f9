package dev.etalon.optimize.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.Vectors;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Draw;
import dev.etalon.optimize.program.Program;
import dev.etalon.optimize.program.Rollout;
import dev.etalon.optimize.reflect.PlainWriter;
import dev.etalon.optimize.reflect.ReflectionPrompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reference's own end-to-end test, replayed: every prompt must be known to the recording, to the last character. */
class AimeReplayTest {
    private static final JsonNode RECORDING = Vectors.read("aime_replay.json");
    private final Map<String, String> replies = new HashMap<>();
    private int asked;

    @Test
    void findsThePromptThatTheReferenceFound() throws Exception {
        RECORDING.path("llm_cache").forEach(this::learn);
        JsonNode fixture = RECORDING.path("fixture");
        Examples<JsonNode> examples =
                new Examples<>(all(fixture.path("trainset")), all(fixture.path("valset")), List.of());
        ReflectionPrompt prompt = ReflectionPrompt.ofTemplate(Vectors.read("reflection_prompt_vectors.json")
                .path("default_template")
                .textValue());
        List<List<Integer>> minibatches = new ArrayList<>();
        SearchResult result = new ReferenceSearch<>(new Mathematics(), examples, new PlainWriter(model(), prompt))
                .listener(event -> {
                    if (event instanceof Event.MinibatchSampled(List<Integer> ids)) {
                        minibatches.add(ids);
                    }
                })
                .run(
                        Candidate.of(
                                "system_prompt",
                                fixture.path("seed_candidate")
                                        .path("system_prompt")
                                        .textValue()),
                        Stopper.evaluations(30));

        JsonNode expected = RECORDING.path("expected");
        assertThat(result.winner().text("system_prompt"))
                .isEqualTo(expected.path("best_candidate").path("system_prompt").textValue());
        assertThat(List.of(result.pool().average(0), result.pool().average(1)))
                .isEqualTo(Vectors.doubles(expected.path("val_aggregate_scores")));
        assertThat(result.pool().size()).isEqualTo(2);
        assertThat(result.pool().member(1).discoveredAt()).isEqualTo(22);
        assertThat(result.evaluations()).isEqualTo(32);
        assertThat(minibatches).containsExactly(List.of(8, 9, 1), List.of(2, 5, 3));
        assertThat(asked).isEqualTo(34);
    }

    private void learn(JsonNode call) {
        String key = call.path("prompt").isNull()
                ? call.path("messages").get(0).path("content").textValue() + "\n"
                        + call.path("messages").get(1).path("content").textValue()
                : call.path("prompt").textValue();
        replies.put(key, call.path("response").textValue());
    }

    private String reply(String key) {
        asked++;
        assertThat(replies).containsKey(key);
        return replies.get(key);
    }

    private LanguageModel model() {
        return request -> new ModelReply(
                reply(request.messages().getLast().text()),
                ModelReply.Finish.STOP,
                Usage.NONE,
                Duration.ZERO,
                "recorded");
    }

    private static List<JsonNode> all(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    /** One system prompt; right is what holds the answer. */
    private final class Mathematics implements Program<JsonNode> {
        @Override
        public List<Rollout> run(Candidate candidate, List<Draw<JsonNode>> draws) {
            List<Rollout> rollouts = new ArrayList<>();
            for (Draw<JsonNode> draw : draws) {
                JsonNode example = draw.example();
                String response = reply(candidate.text("system_prompt") + "\n"
                        + example.path("input").textValue());
                String answer = example.path("answer").textValue();
                rollouts.add(
                        response.contains(answer)
                                ? Rollout.of(response, 1, right(answer))
                                : Rollout.of(response, 0, wrong(example, answer)));
            }
            return rollouts;
        }

        private static String right(String answer) {
            return "The generated response is correct. The response include the correct answer '" + answer + "'";
        }

        private static String wrong(JsonNode example, String answer) {
            StringBuilder context = new StringBuilder();
            example.path("additional_context")
                    .properties()
                    .forEach(one -> context.append(context.isEmpty() ? "" : "\n")
                            .append(one.getKey())
                            .append(": ")
                            .append(one.getValue().textValue()));
            return "The generated response is incorrect. The correct answer is '" + answer
                    + "'. Ensure that the correct answer is included in the response exactly as it is."
                    + (context.isEmpty() ? "" : " Here is some additional context that might be helpful:\n" + context);
        }

        @Override
        public List<Map<String, Object>> records(
                Candidate candidate, String component, List<Draw<JsonNode>> draws, List<Rollout> rollouts) {
            List<Map<String, Object>> records = new ArrayList<>();
            for (int i = 0; i < draws.size(); i++) {
                Map<String, Object> record = new LinkedHashMap<>();
                record.put("Inputs", draws.get(i).example().path("input").textValue());
                record.put("Generated Outputs", rollouts.get(i).output());
                record.put("Feedback", rollouts.get(i).feedback());
                records.add(record);
            }
            return records;
        }
    }
}
