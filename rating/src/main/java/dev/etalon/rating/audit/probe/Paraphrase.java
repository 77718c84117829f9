package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;

/** The request ends with the same task in other words. */
final class Paraphrase implements Probe {
    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        String language = guideline.language();
        return List.of(Change.of("said otherwise", item, Wording.endingWith(ProbeTexts.text(language, "paraphrase"))));
    }
}
