package dev.etalon.encoders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what the JSON files of a model's folder say of it. */
final class FolderFacts {
    /** Their first position is the padding's number plus one, so they take fewer tokens than there are positions. */
    private static final Set<String> LIKE_ROBERTA =
            Set.of("roberta", "xlm-roberta", "xlm-roberta-xl", "camembert", "mpnet", "longformer");

    private static final int USUAL_TOKENS = 512;
    /** Tokenizers without a limit say so by a very large one. */
    private static final long NO_LIMIT = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    FolderFacts(Path folder) {
        this.folder = folder;
    }

    /** @param chosen the pooling to take whatever the files say, or null */
    ModelFacts read(@Nullable Pooling chosen) throws IOException {
        if (!Files.exists(folder.resolve("config.json"))) {
            throw new IllegalArgumentException("the encoder's folder " + folder
                    + " has no config.json; take it from the model's page on the Hugging Face hub");
        }
        JsonNode config = json("config.json");
        JsonNode layers = config.path("num_hidden_layers").isMissingNode()
                ? config.path("n_layers")
                : config.path("num_hidden_layers");
        int most = mostTokens(config);
        Pooling pooling = chosen == null ? pooling() : chosen;
        return new ModelFacts(layers.isInt() ? layers.intValue() : null, pooling, maxTokens(most), most);
    }

    private int maxTokens(int most) throws IOException {
        return IntStream.of(
                        limit(json("sentence_bert_config.json").path("max_seq_length")),
                        limit(json("tokenizer_config.json").path("model_max_length")))
                .filter(limit -> limit > 0)
                .findFirst()
                .orElse(most);
    }

    private static int mostTokens(JsonNode config) {
        int positions = limit(config.path("max_position_embeddings"));
        if (positions == 0) {
            return USUAL_TOKENS;
        }
        boolean offset = LIKE_ROBERTA.contains(config.path("model_type").asText());
        return offset ? positions - config.path("pad_token_id").asInt(1) - 1 : positions;
    }

    /** 0 where there is none. */
    private static int limit(JsonNode node) {
        return node.isNumber() && node.asDouble() >= 1 && node.asDouble() < NO_LIMIT ? node.asInt() : 0;
    }

    private Pooling pooling() throws IOException {
        if (hasDenseLayer()) {
            throw new IllegalArgumentException(
                    folder + "/modules.json has a dense layer after the pooling, which is not"
                            + " run here: choose a model without one, or set pooling to do without it");
        }
        JsonNode config = json("1_Pooling/config.json");
        if (config.isMissingNode() || config.path("pooling_mode_mean_tokens").asBoolean()) {
            return Pooling.MEAN;
        }
        if (config.path("pooling_mode_cls_token").asBoolean()) {
            return Pooling.CLS;
        }
        return switch (config.path("pooling_mode").asText()) {
            case "mean" -> Pooling.MEAN;
            case "cls" -> Pooling.CLS;
            default ->
                throw new IllegalArgumentException(
                        folder
                                + "/1_Pooling/config.json asks for a pooling that is not there; there are mean and cls. Set pooling to choose one");
        };
    }

    /** Whether the model changes the pooled vector once more, which is not done here. */
    private boolean hasDenseLayer() throws IOException {
        JsonNode modules = json("modules.json");
        for (JsonNode module : modules) {
            if (module.path("type").asText().endsWith("Dense")) {
                return true;
            }
        }
        return false;
    }

    private JsonNode json(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
