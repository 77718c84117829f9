package dev.etalon.rating.audit;

import dev.etalon.rating.audit.asking.Said;
import dev.etalon.rating.audit.probe.Grade;
import dev.etalon.rating.audit.probe.Item;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an unchanged item was judged.
 *
 * @param first the verdict that changes are compared with
 * @param again the verdicts of the repeats; those that failed are left out
 * @param label of people, or null
 * @param rationale of the first verdict
 */
record Baseline(
        Item item, Grade first, List<Grade> again, @Nullable Grade label, String rationale) {

    /** Null where the first time gave no verdict. */
    static @Nullable Baseline of(Item item, List<Said> said) {
        Said first = said.getFirst();
        if (first.grade() == null) {
            return null;
        }
        List<Grade> again = said.stream()
                .skip(1)
                .map(Said::grade)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new Baseline(item, first.grade(), again, first.label(), first.rationale());
    }

    int flips() {
        return Math.toIntExact(again.stream()
                .filter(grade -> !grade.label().equals(first.label()))
                .count());
    }
}
