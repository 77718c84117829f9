package dev.etalon.optimize.search;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.optimize.guard.Guard;
import dev.etalon.optimize.guard.GuardedWriter;
import dev.etalon.optimize.reflect.GuidedPrompt;
import dev.etalon.optimize.reflect.Writer;
import java.util.ArrayList;
import java.util.List;

/** Makes the writer of a search from its model and its memory. */
@FunctionalInterface
public interface WriterFactory {
    int LONGEST_TEXT = 20_000;
    int ATTEMPTS = 2;

    Writer writer(LanguageModel model, RejectionMemory memory);

    /**
     * Etalon's prompt and guards.
     *
     * @param rules what else a new text must keep to, a sentence each
     * @param further guards besides those for whole replies, length, places, blocks of JSON and novelty
     */
    static WriterFactory guarded(List<String> rules, List<Guard> further) {
        return guarded(rules, further, ATTEMPTS);
    }

    /** The same, where the model is asked so often for one text. */
    static WriterFactory guarded(List<String> rules, List<Guard> further, int attempts) {
        return (model, memory) -> {
            List<Guard> guards = new ArrayList<>(List.of(
                    Guard.whole(),
                    Guard.length(LONGEST_TEXT),
                    Guard.places(),
                    Guard.keeps(List.of()),
                    Guard.notSeen(memory::wasRejected)));
            guards.addAll(further);
            return new GuardedWriter(model, new GuidedPrompt(rules), guards, attempts);
        };
    }
}
