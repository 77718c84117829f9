package dev.etalon.rating.audit.probe;

import dev.etalon.core.dataset.Document;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Input;
import java.util.List;

/** The documents of the context are shown in reverse: where a list stands in which order says nothing of the answer. */
final class ContextOrder implements Probe {
    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        List<Document> context = item.sample().context();
        boolean shown = guideline.inputs().stream().anyMatch(input -> input.field() == Input.Field.CONTEXT);
        return shown && context.size() > 1
                ? List.of(Change.of("reversed", item.withContext(context.reversed())))
                : List.of();
    }
}
