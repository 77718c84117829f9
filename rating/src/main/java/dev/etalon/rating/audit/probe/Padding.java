package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;
import java.util.stream.Collectors;

/** The answer ends with a neutral restatement of its own first sentences: longer, and with nothing new in it. */
final class Padding implements Probe {
    private static final int REPEATED = 3;

    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        String again = Sentences.of(item.answer()).stream().limit(REPEATED).collect(Collectors.joining());
        return again.isBlank()
                ? List.of()
                : List.of(Change.of(
                        "restated",
                        item.withAnswer(item.answer().stripTrailing() + "\n\n"
                                + ProbeTexts.text(item.language(), "padding").formatted(again.strip()))));
    }
}
