package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;

/** Words around the answer that sound sure, or unsure, of what it says; what it says stays. */
final class Tone implements Probe {
    private final String key;

    /** @param key {@code confident} or {@code hedging} */
    Tone(String key) {
        this.key = key;
    }

    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        String before = ProbeTexts.text(item.language(), key + ".before");
        String after = ProbeTexts.text(item.language(), key + ".after");
        return List.of(
                Change.of(key, item.withAnswer(before + " " + item.answer().strip() + " " + after)));
    }
}
