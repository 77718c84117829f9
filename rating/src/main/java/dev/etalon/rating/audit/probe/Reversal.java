package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The judge is told to give the verdict from the other end of the scale (fail for pass, 1 for 5): a criterion and its negation. Turned
 * round again, its verdict must be the one that it gave.
 */
final class Reversal implements Probe {
    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        List<String> labels = guideline.scale().labels();
        String table = labels.stream()
                .map(label -> "`" + label + "` → `"
                        + Grade.of(label, guideline.scale())
                                .mirrored(guideline.scale())
                                .label() + "`")
                .collect(Collectors.joining(", "));
        String order = ProbeTexts.text(guideline.language(), "reversal").formatted(table);
        return List.of(new Change("turned round", item, Wording.endingWith(order), true));
    }
}
