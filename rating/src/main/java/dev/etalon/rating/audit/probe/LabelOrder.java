package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The verdicts of the scale are listed in the opposite order, with the same meanings. */
final class LabelOrder implements Probe {
    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        Map<String, String> anchors = guideline.scale().anchors();
        List<String> lines = anchors.entrySet().stream()
                .map(anchor -> "- `" + anchor.getKey() + "`: " + anchor.getValue())
                .toList();
        List<String> names =
                anchors.keySet().stream().map(label -> "\"" + label + "\"").toList();
        Ask ask = Wording.each(text -> text.replace(String.join("\n", lines), reversed(lines, "\n"))
                .replace(String.join(", ", names), reversed(names, ", ")));
        return List.of(Change.of("listed in reverse", item, ask));
    }

    private static String reversed(List<String> parts, String between) {
        return new ArrayList<>(parts).reversed().stream().collect(Collectors.joining(between));
    }
}
