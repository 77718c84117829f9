package dev.etalon.app.suite.scorers;

import dev.etalon.app.suite.shape.Shape.Keys;
import java.util.Objects;

/**
 * A scorer that a suite can name.
 *
 * @param name the word in the suite
 * @param meaning what its number says, in one line
 * @param keys its options
 */
public record ScorerKind(String name, String meaning, Keys keys) {
    public ScorerKind {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(meaning, "meaning is null");
        Objects.requireNonNull(keys, "keys is null");
    }
}
