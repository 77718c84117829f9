package dev.etalon.verify.code.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * LiveCodeBench: {@code public_test_cases} is JSON, {@code private_test_cases} JSON or base64 of zlib of a pickled text of JSON. A test's
 * {@code testtype} is {@code stdin}, or {@code functional} with an argument on each line, for the method of {@code Solution} that {@code
 * metadata} names as {@code func_name}.
 */
record LiveCodeBenchRow(Fields fields, double outputTolerance) {
    private static final ObjectMapper JSON = new ObjectMapper();

    CodeTask task() {
        List<JsonNode> tests = new ArrayList<>(list("public_test_cases", fields.text("public_test_cases")));
        String more = fields.text("private_test_cases").strip();
        if (!more.isEmpty()) {
            tests.addAll(list("private_test_cases", more.startsWith("[") ? more : unpacked(more)));
        }
        if (tests.isEmpty()) {
            throw fields.wrong("has no tests: `public_test_cases` and `private_test_cases` are empty");
        }
        boolean functional = tests.getFirst().path("testtype").asText().equals("functional");
        return functional ? function(tests) : program(tests);
    }

    private CodeTask program(List<JsonNode> tests) {
        List<CodeTask.Case> cases = tests.stream()
                .map(test -> new CodeTask.Case(text(test, "input"), text(test, "output")))
                .toList();
        return new CodeTask.Program("", cases, OptionalDouble.of(outputTolerance));
    }

    private CodeTask function(List<JsonNode> tests) {
        String name = functionName();
        List<Map<String, @Nullable Object>> cases = new ArrayList<>();
        for (JsonNode test : tests) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put(
                    "args",
                    text(test, "input")
                            .lines()
                            .map(line -> value("input", line))
                            .toList());
            one.put("expected", value("output", text(test, "output")));
            cases.add(one);
        }
        return new CodeTask.Function("", "Solution." + name, "", List.of(), cases);
    }

    private String functionName() {
        Object metadata = fields.sample().field("metadata").orElse(Map.of());
        Object name = metadata instanceof Map<?, ?> map
                ? map.get("func_name")
                : json("metadata", String.valueOf(metadata)).path("func_name").textValue();
        if (!(name instanceof String text) || text.isBlank()) {
            throw fields.wrong("a functional test needs `func_name` in the column `metadata`");
        }
        return text;
    }

    private List<JsonNode> list(String key, String text) {
        JsonNode node = json(key, text);
        if (!node.isArray()) {
            throw fields.wrong("`" + key + "` must hold a JSON list of tests");
        }
        List<JsonNode> tests = new ArrayList<>();
        node.forEach(tests::add);
        return tests;
    }

    private String text(JsonNode test, String key) {
        JsonNode value = test.path(key);
        if (!value.isTextual()) {
            throw fields.wrong("each of its tests needs the text `" + key + "`");
        }
        return value.asText();
    }

    private @Nullable Object value(String key, String text) {
        return JSON.convertValue(json(key, text), Object.class);
    }

    private JsonNode json(String key, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw fields.wrong("`" + key + "` is no JSON: " + e.getOriginalMessage());
        }
    }

    private String unpacked(String packed) {
        try {
            return PickledText.of(packed);
        } catch (IllegalArgumentException e) {
            throw fields.wrong("`private_test_cases` cannot be read: " + e.getMessage());
        }
    }
}
