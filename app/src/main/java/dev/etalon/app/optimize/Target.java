package dev.etalon.app.optimize;

import dev.etalon.core.scorer.Measure;
import dev.etalon.optimize.guard.Guard;
import dev.etalon.optimize.program.Candidate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a suite is improved.
 *
 * @param seed its texts as they are
 * @param measure by which they are judged
 * @param trying runs other texts
 * @param blamed whether a failed score is the fault of the text
 * @param rules what a new text must keep to, for the model that writes it
 * @param guards what a new text must keep to, enforced
 * @param file the whole content of the file that holds a new text, by component
 */
record Target(
        Candidate seed,
        Measure measure,
        SampleProgram.Trying trying,
        boolean blamed,
        List<String> rules,
        List<Guard> guards,
        FileContent file) {

    /** From a component and its new text to a file's content. */
    @FunctionalInterface
    interface FileContent {
        String of(String component, String text);
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
