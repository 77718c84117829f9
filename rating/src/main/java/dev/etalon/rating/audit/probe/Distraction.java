package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;

/** A paragraph about something else stands in front of the question, where it says nothing of the answer. */
final class Distraction implements Probe {
    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        List<String> paragraphs = ProbeTexts.texts(item.language(), "distraction");
        String paragraph = paragraphs.get(Math.floorMod(item.sample().id().hashCode(), paragraphs.size()));
        return List.of(Change.of(
                "irrelevant paragraph",
                item.withInput(paragraph + "\n\n" + item.sample().input())));
    }
}
