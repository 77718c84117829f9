package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.ArrayList;
import java.util.List;

/** A note at the end of the answer that says nothing about what it answers: a made-up citation, the opinion of many, and the like. */
final class Note implements Probe {
    private final String key;

    /** @param key of its texts; each is a form of its own */
    Note(String key) {
        this.key = key;
    }

    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        List<Change> changes = new ArrayList<>();
        int number = 1;
        for (String note : ProbeTexts.texts(item.language(), key)) {
            String answer = item.answer().stripTrailing() + "\n\n" + note;
            changes.add(Change.of(key + " " + number++, item.withAnswer(answer)));
        }
        return changes;
    }
}
