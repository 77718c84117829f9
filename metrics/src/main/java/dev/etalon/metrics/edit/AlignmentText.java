package dev.etalon.metrics.edit;

import dev.etalon.metrics.edit.EditScript.Step;
import dev.etalon.metrics.text.References;
import java.util.List;

/** An alignment for people: {@code the [quick|fast] brown [-lazy-] fox [+jumps+]}, cut at some 500 characters. */
final class AlignmentText {
    private static final int LIMIT = 500;

    private AlignmentText() {}

    static String of(EditScript script, List<String> reference, List<String> said, String separator) {
        StringBuilder text = new StringBuilder();
        int left = 0;
        int right = 0;
        for (int i = 0; i < script.size(); i++) {
            if (text.length() > LIMIT) {
                return text.append('…').toString();
            }
            Step step = script.at(i);
            text.append(text.isEmpty() ? "" : separator).append(piece(step, reference, left, said, right));
            left += step == Step.INSERT ? 0 : 1;
            right += step == Step.DELETE ? 0 : 1;
        }
        return text.toString();
    }

    private static String piece(Step step, List<String> reference, int left, List<String> said, int right) {
        return switch (step) {
            case HIT -> References.shown(said.get(right));
            case SUBSTITUTE ->
                "[" + References.shown(reference.get(left)) + "|" + References.shown(said.get(right)) + "]";
            case DELETE -> "[-" + References.shown(reference.get(left)) + "-]";
            case INSERT -> "[+" + References.shown(said.get(right)) + "+]";
        };
    }
}
