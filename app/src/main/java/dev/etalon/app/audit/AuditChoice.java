package dev.etalon.app.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an audit is wanted.
 *
 * @param judges names in the suite; empty for all
 * @param probes names; empty for all that can be put to work
 * @param items how many answers of a live judge, drawn at random; recorded judges are audited on all
 * @param seed of the draw
 * @param repeats of each unchanged answer
 * @param checker the model that reads reasons alone; null for the judge's own
 * @param repairer the model that mends answers; null for none
 * @param translated from {@code input}, {@code answer} and {@code against} to the field with the translation
 * @param third the field with a third answer of pairs, or null
 */
public record AuditChoice(
        List<String> judges,
        List<String> probes,
        int items,
        long seed,
        int repeats,
        @Nullable String checker,
        @Nullable String repairer,
        Map<String, String> translated,
        @Nullable String third) {
    private static final List<String> PARTS = List.of("input", "answer", "against");

    public AuditChoice {
        judges = List.copyOf(judges);
        probes = List.copyOf(probes);
        translated = Map.copyOf(translated);
        if (items < 1) {
            throw new IllegalArgumentException("--items must be 1 or more, not " + items);
        }
        translated.keySet().stream()
                .filter(part -> !PARTS.contains(part))
                .findFirst()
                .ifPresent(part -> {
                    throw new IllegalArgumentException("--translated knows " + String.join(", ", PARTS) + ", not \""
                            + part + "\"; for example --translated answer=answer_ru");
                });
    }
}
