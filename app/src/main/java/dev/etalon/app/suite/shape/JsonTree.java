package dev.etalon.app.suite.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.etalon.app.suite.source.Problems;
import dev.etalon.app.suite.source.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns YAML into a JSON value whose texts are late. */
final class JsonTree {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Problems problems;
    private final LateTexts lateTexts;

    /** Makes a late text, empty where it is wrong. */
    interface LateTexts {
        Optional<EnvText> late(YamlNode.Scalar scalar);
    }

    JsonTree(Problems problems, LateTexts lateTexts) {
        this.problems = problems;
        this.lateTexts = lateTexts;
    }

    @Nullable
    Object value(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar(scalar);
            case YamlNode.Items items -> {
                List<@Nullable Object> list = new ArrayList<>();
                items.items().forEach(item -> list.add(value(item)));
                yield list;
            }
            case YamlNode.Entries entries -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                entries.entries().forEach(entry -> map.put(entry.key(), value(entry.value())));
                yield map;
            }
        };
    }

    private @Nullable Object scalar(YamlNode.Scalar scalar) {
        return switch (scalar.kind()) {
            case NOTHING -> null;
            case TRUTH -> Boolean.parseBoolean(scalar.text());
            case WHOLE ->
                Amounts.whole(scalar.kind(), scalar.text()).orElseGet(() -> {
                    problems.add(scalar.place(), "the number " + scalar.text() + " is too large; put it in quotes");
                    return 0L;
                });
            case DECIMAL ->
                Amounts.decimal(scalar.kind(), scalar.text(), false).orElseGet(() -> {
                    problems.add(scalar.place(), scalar.text() + " is no number of JSON; put it in quotes");
                    return 0.0;
                });
            case TEXT -> lateTexts.late(scalar).map(Object.class::cast).orElse("");
        };
    }

    static String compact(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON value cannot be written", e);
        }
    }
}
