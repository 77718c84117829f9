package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;

/** The two answers of a pair change places: the better one must stay the better one. */
final class Position implements Probe {
    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        return item
                .other()
                .map(other -> new Change("swapped", item.withAnswer(other).withOther(item.answer()), Ask.SINGLE, true))
                .stream()
                .toList();
    }
}
