package dev.etalon.rating.audit.probe;

import dev.etalon.rating.audit.corrupt.Corruption;
import dev.etalon.rating.guideline.Guideline;
import java.util.ArrayList;
import java.util.List;

/** The answer with one fact made wrong or taken away, by each rule that finds something to spoil. */
final class Corrupted implements Probe {
    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        List<Change> changes = new ArrayList<>();
        for (Corruption rule : Corruption.ALL) {
            rule.spoil(item.answer(), item.language())
                    .ifPresent(spoilt -> changes.add(Change.of(rule.name(), item.withAnswer(spoilt))));
        }
        return changes;
    }
}
