package dev.etalon.app.optimize;

import dev.etalon.core.summary.Direction;
import dev.etalon.optimize.guard.Guard;
import dev.etalon.optimize.program.Candidate;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of a suite is improved.
 *
 * @param seed its texts as they are
 * @param objectives by which they are judged, at least one
 * @param trying runs other texts
 * @param rules what a new text must keep to, for the model that writes it
 * @param guards what a new text must keep to, enforced
 * @param file the whole content of the file that holds a new text, by component
 */
record Target(
        Candidate seed,
        List<Objective> objectives,
        SampleProgram.Trying trying,
        List<String> rules,
        List<Guard> guards,
        FileContent file) {

    /** From a component and its new text to a file's content. */
    @FunctionalInterface
    interface FileContent {
        String of(String component, String text);
    }

    /** The objective that the search is named after: the first. */
    Objective first() {
        return objectives.getFirst();
    }

    /** What is to rise, in words. */
    String objective() {
        return objectives.size() == 1
                ? first().name()
                : objectives.stream()
                        .filter(objective -> objective.weight() > 0)
                        .map(Target::term)
                        .collect(Collectors.joining(" "));
    }

    private static String term(Objective objective) {
        String sign = objective.yardstick().direction() == Direction.LOWER_IS_BETTER ? "- " : "+ ";
        return sign
                + BigDecimal.valueOf(objective.weight()).stripTrailingZeros().toPlainString() + " " + objective.name();
    }

    static Map<String, String> only(Map<String, String> texts, List<String> components) {
        if (components.isEmpty()) {
            return texts;
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String component : components) {
            String text = texts.get(component);
            if (text == null) {
                throw new IllegalArgumentException(
                        "the prompt has no text \"" + component + "\"; it has " + String.join(", ", texts.keySet()));
            }
            chosen.put(component, text);
        }
        return chosen;
    }
}
