package dev.etalon.metrics.edit;

import dev.etalon.metrics.edit.EditScript.Step;
import dev.etalon.metrics.text.References;

/** An alignment for people: {@code the [quick|fast] brown [-lazy-] fox [+jumps+]}, cut at some 500 characters. */
final class AlignmentText {
    private static final int LIMIT = 500;

    private final Vocabulary vocabulary;
    private final int[] reference;
    private final int[] said;

    AlignmentText(Vocabulary vocabulary, int[] reference, int[] said) {
        this.vocabulary = vocabulary;
        this.reference = reference;
        this.said = said;
    }

    String of(EditScript script, String separator) {
        StringBuilder text = new StringBuilder();
        int left = 0;
        int right = 0;
        for (int i = 0; i < script.size(); i++) {
            if (text.length() > LIMIT) {
                return text.append('…').toString();
            }
            Step step = script.at(i);
            text.append(text.isEmpty() ? "" : separator).append(piece(step, left, right));
            left += step == Step.INSERT ? 0 : 1;
            right += step == Step.DELETE ? 0 : 1;
        }
        return text.toString();
    }

    private String piece(Step step, int left, int right) {
        return switch (step) {
            case HIT -> unit(said[right]);
            case SUBSTITUTE -> "[" + unit(reference[left]) + "|" + unit(said[right]) + "]";
            case DELETE -> "[-" + unit(reference[left]) + "-]";
            case INSERT -> "[+" + unit(said[right]) + "+]";
        };
    }

    private String unit(int number) {
        return References.shown(vocabulary.unit(number));
    }
}
