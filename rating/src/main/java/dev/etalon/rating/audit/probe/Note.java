package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;

/**
 * A note at the end of the answer that says nothing about what it answers: a made-up citation, the opinion of many, and the like. Which
 * of the notes it is differs from item to item.
 */
final class Note implements Probe {
    private final String key;

    /** @param key of its texts */
    Note(String key) {
        this.key = key;
    }

    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        List<String> notes = ProbeTexts.texts(item.language(), key);
        int number = Math.floorMod(item.sample().id().hashCode(), notes.size());
        String answer = item.answer().stripTrailing() + "\n\n" + notes.get(number);
        return List.of(Change.of(key + " " + (number + 1), item.withAnswer(answer)));
    }
}
