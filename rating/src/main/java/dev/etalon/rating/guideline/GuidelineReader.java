package dev.etalon.rating.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a guideline: YAML between two lines of {@code ---}, then Markdown. */
final class GuidelineReader {
    private static final String FENCE = "---";
    private static final List<String> KEYS =
            List.of("name", "version", "language", "task", "inputs", "criteria", "scale", "items", "items-from");
    private static final Map<String, Guideline.Task> TASKS = byLowerName(Guideline.Task.values());
    private static final Map<String, Input.Field> FIELDS = byLowerName(Input.Field.values());

    private final String file;
    private final String text;

    GuidelineReader(String file, String text) {
        this.file = file;
        this.text = normalised(text);
    }

    /** The same content on every platform: no byte order mark, lines end in a line feed. */
    private static String normalised(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    Guideline read() {
        List<String> lines = text.lines().toList();
        int end = endOfFrontMatter(lines);
        YamlMap front = YamlMap.read(String.join("\n", lines.subList(1, end)) + "\n", new Place(file, 2));
        BodyReader body =
                new BodyReader(String.join("\n", lines.subList(end + 1, lines.size())), new Place(file, end + 2));
        return guideline(front, body);
    }

    private int endOfFrontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
            throw new Place(file, 1).error("a guideline begins with a line of --- and YAML (name, version, ...)");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                return i;
            }
        }
        throw new Place(file, lines.size()).error("the YAML at the top has no end: put a line of --- after it");
    }

    private Guideline guideline(YamlMap front, BodyReader body) {
        front.allowOnly(KEYS);
        String name = matching(front, "name", "[a-z][a-z0-9-]*", "lower-case letters, digits and hyphens");
        Guideline.Task task = choice(front, "task", TASKS);
        requireFitting(front, task);
        return new Guideline(
                name,
                matching(front, "version", "[0-9A-Za-z][0-9A-Za-z.+-]*", "letters, digits, dots and hyphens"),
                matching(front, "language", "[a-z]{2,3}", "a code of two letters such as en or ru"),
                task,
                inputs(front),
                criteria(front, task),
                scale(front, task),
                task == Guideline.Task.RUBRIC ? RubricReader.read(front) : null,
                body.title().orElse(name),
                body.sections(),
                ContentHash.of(text));
    }

    private static String matching(YamlMap front, String key, String pattern, String words) {
        String value = front.text(key);
        if (!value.matches(pattern)) {
            throw front.placeOf(key).error("key \"" + key + "\" must be " + words + ", not \"" + value + "\"");
        }
        return value;
    }

    private static <T> T choice(YamlMap map, String key, Map<String, T> choices) {
        String word = map.text(key);
        T chosen = choices.get(word);
        if (chosen == null) {
            throw map.placeOf(key)
                    .unknown(key, word, choices.keySet().stream().sorted().toList());
        }
        return chosen;
    }

    private static void requireFitting(YamlMap front, Guideline.Task task) {
        boolean rubric = task == Guideline.Task.RUBRIC;
        for (String key : rubric ? List.of("scale") : List.of("items", "items-from")) {
            if (front.keys().contains(key)) {
                throw front.placeOf(key)
                        .error(
                                rubric
                                        ? "a rubric's items are met or not: leave \"scale\" out"
                                        : "key \"" + key + "\" goes with task: rubric");
            }
        }
    }

    private static Scale scale(YamlMap front, Guideline.Task task) {
        return task == Guideline.Task.RUBRIC ? new Scale.Met() : ScaleReader.read(front.map("scale"), task);
    }

    private static Map<String, String> criteria(YamlMap front, Guideline.Task task) {
        if (task == Guideline.Task.RUBRIC && !front.keys().contains("criteria")) {
            return Map.of();
        }
        Map<String, String> criteria = front.map("criteria").texts();
        if (criteria.isEmpty()) {
            throw front.placeOf("criteria").error("key \"criteria\" needs at least one criterion");
        }
        return criteria;
    }

    private static List<Input> inputs(YamlMap front) {
        YamlMap map = front.optionalMap("inputs").orElse(null);
        if (map == null) {
            return List.of(new Input(Input.Field.QUESTION, true));
        }
        map.allowOnly(FIELDS.keySet().stream().sorted().toList());
        List<Input> inputs = new ArrayList<>();
        for (String key : map.keys()) {
            boolean required = choice(map, key, Map.of("required", true, "optional", false));
            inputs.add(new Input(Objects.requireNonNull(FIELDS.get(key), key), required));
        }
        return inputs;
    }

    private static <E extends Enum<E>> Map<String, E> byLowerName(E[] values) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(value -> value.name().toLowerCase(Locale.ROOT), Function.identity()));
    }
}
