package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;

/** Emoji around the answer and between its sentences; not a word changes. */
final class Emoji implements Probe {
    private static final List<String> SIGNS = List.of("\u2728", "\uD83D\uDE80", "\u2705", "\uD83D\uDCA1");

    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        if (item.answer().isBlank()) {
            return List.of();
        }
        StringBuilder decorated = new StringBuilder(SIGNS.getFirst()).append(' ');
        int number = 1;
        for (String sentence : Sentences.of(item.answer())) {
            String bare = sentence.stripTrailing();
            decorated.append(bare).append(' ').append(SIGNS.get(number++ % SIGNS.size()));
            String space = sentence.substring(bare.length());
            decorated.append(space.isEmpty() ? " " : space);
        }
        return List.of(
                Change.of("decorated", item.withAnswer(decorated.toString().strip())));
    }
}
