package dev.etalon.rating.guideline;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the scale, whose kind is told by its values. */
final class ScaleReader {
    private static final Set<String> BINARY = Set.of(Scale.Binary.PASS, Scale.Binary.FAIL);
    private static final Set<String> FORCED_CHOICE = Set.of(Scale.Pairwise.A, Scale.Pairwise.B);
    private static final Set<String> CHOICE = Set.of(Scale.Pairwise.A, Scale.Pairwise.B, Scale.Pairwise.TIE);

    private ScaleReader() {}

    static Scale read(YamlMap map, Guideline.Task task) {
        Map<String, String> anchors = map.texts();
        Set<String> labels = anchors.keySet();
        return switch (task) {
            case PAIRWISE -> pairwise(map, anchors, labels);
            case RUBRIC -> new Scale.Met();
            case POINTWISE -> labels.equals(BINARY) ? binary(anchors) : ordinal(map, anchors);
        };
    }

    private static Scale pairwise(YamlMap map, Map<String, String> anchors, Set<String> labels) {
        if (!labels.equals(CHOICE) && !labels.equals(FORCED_CHOICE)) {
            throw map.place()
                    .error("a pairwise scale has the values A, B and tie (tie may be left out), not " + labels);
        }
        return new Scale.Pairwise(
                anchors.getOrDefault(Scale.Pairwise.A, ""),
                anchors.getOrDefault(Scale.Pairwise.B, ""),
                anchors.getOrDefault(Scale.Pairwise.TIE, ""));
    }

    private static Scale binary(Map<String, String> anchors) {
        return new Scale.Binary(
                anchors.getOrDefault(Scale.Binary.PASS, ""), anchors.getOrDefault(Scale.Binary.FAIL, ""));
    }

    private static Scale ordinal(YamlMap map, Map<String, String> anchors) {
        Map<Integer, String> meanings = new TreeMap<>();
        anchors.forEach((value, meaning) -> meanings.put(wholeNumber(map, value), meaning));
        if (meanings.size() < 2) {
            throw map.place().error("an ordinal scale needs at least two values, each with its meaning");
        }
        return new Scale.Ordinal(meanings);
    }

    private static int wholeNumber(YamlMap map, String value) {
        if (!value.matches("-?\\d{1,6}")) {
            throw map.placeOf(value)
                    .error("scale value \"" + value + "\" is neither a whole number nor one of pass and fail"
                            + " (A, B and tie go with task: pairwise)");
        }
        return Integer.parseInt(value);
    }
}
