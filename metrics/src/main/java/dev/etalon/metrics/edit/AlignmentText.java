package dev.etalon.metrics.edit;

import dev.etalon.metrics.edit.EditScript.Step;
import dev.etalon.metrics.text.PyText;
import dev.etalon.metrics.text.References;
import java.util.ArrayList;
import java.util.List;

/**
 * An alignment for people: rows of the reference, the answer and the steps one below the other, for a font of one width.
 *
 * <pre>
 * REF the quick brown lazy fox ****
 * ANS the fast  brown **** fox home
 *         S           D        I
 * </pre>
 */
final class AlignmentText {
    private static final int LINE = 80;
    private static final int MOST_UNITS = 100;
    private static final int MOST_EDITS = 50;

    private final Vocabulary vocabulary;
    private final int[] reference;
    private final int[] said;
    private final EditScript script;

    AlignmentText(Vocabulary vocabulary, int[] reference, int[] said, EditScript script) {
        this.vocabulary = vocabulary;
        this.reference = reference;
        this.said = said;
        this.script = script;
    }

    /** Blocks of three rows, from the first error on if that comes late, of at most 100 units. */
    String rows() {
        int start = Math.max(0, script.firstError() - MOST_UNITS / 4);
        int end = Math.min(script.size(), start + MOST_UNITS);
        AlignmentRows rows = new AlignmentRows(LINE);
        Walk walk = new Walk(start);
        if (start > 0) {
            rows.add("…", "…", ' ');
        }
        for (int i = start; i < end; i++) {
            Step step = script.at(i);
            rows.add(walk.referenceUnit(step), walk.answerUnit(step), step.mark());
            walk.go(step);
        }
        if (end < script.size()) {
            rows.add("…", "…", ' ');
        }
        return rows.text();
    }

    /** The first 50 errors: {@code quick → fast}, {@code lazy → ∅} for a deletion, {@code ∅ → home} for an insertion. */
    List<String> edits() {
        List<String> edits = new ArrayList<>();
        Walk walk = new Walk(script.firstError());
        for (int i = script.firstError(); i < script.size() && edits.size() < MOST_EDITS; i++) {
            Step step = script.at(i);
            if (step != Step.HIT) {
                edits.add(walk.referenceUnit(step, "∅") + " → " + walk.answerUnit(step, "∅"));
            }
            walk.go(step);
        }
        return edits;
    }

    private static String visible(String unit) {
        boolean plain = unit.chars().noneMatch(c -> PyText.isWhitespace(c) || Character.isISOControl(c));
        return plain ? unit : unit.replaceAll("[\\s\\p{Cc}\\p{Z}]", "␣");
    }

    /** A place in both texts, which moves along the script. */
    private final class Walk {
        private int left;
        private int right;

        Walk(int steps) {
            for (int i = 0; i < steps; i++) {
                go(script.at(i));
            }
        }

        void go(Step step) {
            left += step == Step.INSERT ? 0 : 1;
            right += step == Step.DELETE ? 0 : 1;
        }

        String referenceUnit(Step step) {
            return referenceUnit(step, "");
        }

        String referenceUnit(Step step, String nothing) {
            return step == Step.INSERT ? nothing : unit(reference[left]);
        }

        String answerUnit(Step step) {
            return answerUnit(step, "");
        }

        String answerUnit(Step step, String nothing) {
            return step == Step.DELETE ? nothing : unit(said[right]);
        }

        private String unit(int number) {
            return visible(References.shown(vocabulary.unit(number)));
        }
    }
}
