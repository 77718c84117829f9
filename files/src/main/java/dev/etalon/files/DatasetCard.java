package dev.etalon.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.etalon.core.dataset.DatasetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configurations that a folder's README.md names in the YAML between its first two lines of dashes. */
final class DatasetCard {
    private static final String FENCE = "---";

    /**
     * One configuration.
     *
     * @param globs the patterns of the files of each split; empty where the names of the files tell the splits
     * @param dataFolder where to look for files by name, {@code ""} for everywhere
     */
    record Config(String name, boolean isDefault, Map<String, List<String>> globs, String dataFolder) {}

    private DatasetCard() {}

    static List<Config> configs(Path folder) {
        Path card = folder.resolve("README.md");
        if (!Files.isRegularFile(card)) {
            return List.of();
        }
        try {
            JsonNode configs = new YAMLMapper().readTree(yaml(card)).path("configs");
            List<Config> list = new ArrayList<>();
            configs.forEach(config -> list.add(config(config)));
            return list;
        } catch (IOException e) {
            throw new DatasetException(card + ": the YAML at its head cannot be read: " + e.getMessage(), e);
        }
    }

    private static String yaml(Path card) throws IOException {
        List<String> lines = new String(Files.readAllBytes(card), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(FENCE)) {
            return "{}";
        }
        List<String> yaml = lines.stream()
                .skip(1)
                .takeWhile(line -> !line.stripTrailing().equals(FENCE))
                .toList();
        return yaml.stream().allMatch(String::isBlank) ? "{}" : String.join("\n", yaml);
    }

    private static Config config(JsonNode config) {
        String name = config.path("config_name").asText("default");
        boolean isDefault = config.path("default").asBoolean(false) || name.equals("default");
        return new Config(
                name,
                isDefault,
                globs(config.path("data_files")),
                config.path("data_dir").asText(""));
    }

    /** {@code data_files} is a pattern, a list of patterns, a list of splits with their patterns, or a map from split to patterns. */
    private static Map<String, List<String>> globs(JsonNode files) {
        Map<String, List<String>> globs = new LinkedHashMap<>();
        if (files.isTextual()) {
            globs.put("train", texts(files));
        }
        for (JsonNode file : files.isArray() ? files : List.<JsonNode>of()) {
            String split = file.path("split").asText("train");
            globs.computeIfAbsent(split, s -> new ArrayList<>())
                    .addAll(texts(file.isTextual() ? file : file.path("path")));
        }
        if (files.isObject()) {
            files.properties().forEach(split -> globs.put(split.getKey(), texts(split.getValue())));
        }
        return globs;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
