package dev.etalon.rating.audit.rationale;

import dev.etalon.rating.audit.probe.Grade;
import dev.etalon.rating.audit.probe.Item;
import java.util.List;

/**
 * A verdict with the reasons that were given for it.
 *
 * @param again the verdicts when the same item was judged again
 */
public record Reasoned(Item item, Grade grade, List<Grade> again, String rationale) {
    public Reasoned {
        again = List.copyOf(again);
    }
}
