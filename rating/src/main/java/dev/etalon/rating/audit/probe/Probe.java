package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;

/** Changes what a judge sees. */
@FunctionalInterface
public interface Probe {

    /**
     * Changed forms of an item.
     *
     * @param guideline by which the judge rates
     * @return empty where the probe does not apply to the item
     */
    List<Change> changes(Item item, Guideline guideline);
}
