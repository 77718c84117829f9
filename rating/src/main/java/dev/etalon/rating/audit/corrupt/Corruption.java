package dev.etalon.rating.audit.corrupt;

import java.util.List;
import java.util.Optional;

/** A rule that spoils a text in one place. What it does to the meaning no rule can know: where the place does not matter, nor does the error. */
public interface Corruption {
    /** All rules. */
    List<Corruption> ALL = List.of(new NumberChanged(), new Negated(), new SentenceLost(), new NameSwapped());

    String name();

    /**
     * The spoilt text.
     *
     * @param language {@code en} or {@code ru}
     * @return empty where the rule finds nothing to spoil
     */
    Optional<String> spoil(String text, String language);
}
