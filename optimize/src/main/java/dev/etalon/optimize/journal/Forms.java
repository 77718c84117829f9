package dev.etalon.optimize.journal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.program.Rollout;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rollouts and replies as JSON. */
public final class Forms {
    /** What a program did with a batch. */
    public static final Tape.Form<List<Rollout>> ROLLOUTS = new RolloutForm();

    /** What a model said. */
    public static final Tape.Form<ModelReply> REPLY = new ReplyForm();

    /** A text. */
    public static final Tape.Form<String> TEXT = new TextForm();

    private static final ObjectMapper JSON = new ObjectMapper();

    private Forms() {}

    private static final class RolloutForm implements Tape.Form<List<Rollout>> {
        @Override
        public JsonNode write(List<Rollout> rollouts) {
            ArrayNode all = JSON.createArrayNode();
            rollouts.forEach(rollout -> all.add(one(rollout)));
            return all;
        }

        private static ObjectNode one(Rollout rollout) {
            ObjectNode node = JSON.createObjectNode();
            node.put("output", rollout.output());
            if (rollout.score() != null) {
                node.put("score", rollout.score());
            }
            node.set("objectives", JSON.valueToTree(rollout.objectives()));
            node.put("feedback", rollout.feedback());
            node.set("trace", JSON.valueToTree(rollout.trace()));
            node.set("usage", usage(rollout.usage()));
            return node;
        }

        @Override
        public List<Rollout> read(JsonNode data) {
            List<Rollout> rollouts = new ArrayList<>();
            data.forEach(node -> rollouts.add(one(node)));
            return rollouts;
        }

        private static Rollout one(JsonNode node) {
            Map<String, Double> objectives = new LinkedHashMap<>();
            node.path("objectives")
                    .properties()
                    .forEach(told ->
                            objectives.put(told.getKey(), told.getValue().doubleValue()));
            Map<String, Object> trace = JSON.convertValue(node.path("trace"), new TypeReference<>() {});
            return new Rollout(
                    node.path("output").textValue(),
                    node.has("score") ? node.path("score").doubleValue() : null,
                    objectives,
                    node.path("feedback").textValue(),
                    trace,
                    usage(node.path("usage")));
        }
    }

    private static final class TextForm implements Tape.Form<String> {
        @Override
        public JsonNode write(String text) {
            return TextNode.valueOf(text);
        }

        @Override
        public String read(JsonNode data) {
            return data.asText();
        }
    }

    private static final class ReplyForm implements Tape.Form<ModelReply> {
        @Override
        public JsonNode write(ModelReply reply) {
            ObjectNode node = JSON.createObjectNode();
            node.put("text", reply.text());
            node.put("finish", reply.finish().name());
            node.set("usage", usage(reply.usage()));
            node.put("latency", reply.latency().toString());
            node.put("model", reply.model());
            return node;
        }

        @Override
        public ModelReply read(JsonNode node) {
            return new ModelReply(
                    node.path("text").textValue(),
                    ModelReply.Finish.valueOf(node.path("finish").textValue()),
                    usage(node.path("usage")),
                    Duration.parse(node.path("latency").textValue()),
                    node.path("model").textValue());
        }
    }

    /** What the entries of a journal have cost. */
    public static Usage spent(Journal journal) {
        Usage sum = Usage.NONE;
        for (Entry entry : journal.entries()) {
            switch (entry.kind()) {
                case "reflection" -> sum = sum.plus(REPLY.read(entry.data()).usage());
                case "evaluation", Tape.TEST -> {
                    for (Rollout rollout : ROLLOUTS.read(entry.data())) {
                        sum = sum.plus(rollout.usage());
                    }
                }
                default -> {}
            }
        }
        return sum;
    }

    private static ObjectNode usage(Usage usage) {
        ObjectNode node = JSON.createObjectNode();
        node.put("calls", usage.calls());
        node.put("inputTokens", usage.inputTokens());
        node.put("outputTokens", usage.outputTokens());
        if (usage.dollars() != null) {
            node.put("dollars", usage.dollars().toPlainString());
        }
        return node;
    }

    private static Usage usage(JsonNode node) {
        return new Usage(
                node.path("calls").longValue(),
                node.path("inputTokens").longValue(),
                node.path("outputTokens").longValue(),
                node.has("dollars") ? new BigDecimal(node.path("dollars").textValue()) : null);
    }
}
