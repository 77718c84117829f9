package dev.etalon.rating.audit;

import dev.etalon.rating.audit.asking.Said;
import dev.etalon.rating.audit.probe.Change;
import dev.etalon.rating.audit.probe.Grade;
import dev.etalon.rating.audit.probe.Outcome;
import dev.etalon.rating.guideline.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item with the verdicts on its changed forms.
 *
 * @param forms one for each change, null where it got no verdict; mirrored ones are turned round again
 */
record Judged(Baseline baseline, List<Change> changes, List<@Nullable Grade> forms) {

    static Judged of(Baseline baseline, List<Change> changes, List<Said> said, Scale scale) {
        List<@Nullable Grade> forms = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Grade grade = said.get(i).grade();
            forms.add(grade != null && changes.get(i).mirrored() ? grade.mirrored(scale) : grade);
        }
        return new Judged(baseline, List.copyOf(changes), forms);
    }

    /** Whether a verdict shows what a probe looks for. */
    boolean hit(Grade grade, Outcome outcome) {
        Grade first = baseline.first();
        return switch (outcome) {
            case CHANGED, SHIFTED -> grade.place() != first.place();
            case TAKEN -> grade.best();
            case CAUGHT -> grade.place() < first.place();
            case CYCLIC -> false;
        };
    }

    List<Grade> verdicts() {
        return forms.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** With this form alone. */
    Judged only(String variant) {
        List<Change> kept = new ArrayList<>();
        List<@Nullable Grade> grades = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).variant().equals(variant)) {
                kept.add(changes.get(i));
                grades.add(forms.get(i));
            }
        }
        return new Judged(baseline, kept, grades);
    }

    int hits(Outcome outcome) {
        return Math.toIntExact(
                verdicts().stream().filter(grade -> hit(grade, outcome)).count());
    }

    int plainHits(Outcome outcome) {
        return Math.toIntExact(
                baseline.again().stream().filter(grade -> hit(grade, outcome)).count());
    }

    int missing() {
        return forms.size() - verdicts().size();
    }

    /**
     * 1 where the changed form was judged better than at first, -1 where worse, else 0. Of several forms the first one counts: their sum
     * against one first verdict would lean to one side even if they were but repeats.
     */
    int direction() {
        return Integer.signum(verdicts().getFirst().place() - baseline.first().place());
    }

    /** Of the verdicts on (A, B), (B, C) and (A, C); null where one is missing or a tie. */
    @Nullable
    Boolean cyclic() {
        Grade second = forms.getFirst();
        Grade third = forms.getLast();
        if (second == null || third == null || middle(baseline.first()) || middle(second) || middle(third)) {
            return null;
        }
        boolean first = baseline.first().best();
        return first == second.best() && first != third.best();
    }

    private static boolean middle(Grade grade) {
        return !grade.best() && !grade.worst();
    }
}
