package dev.etalon.app.suite.shape;

import org.jspecify.annotations.Nullable;

/**
 * One key of a suite.
 *
 * @param required whether it must be there
 * @param fallback what holds where it is not, as YAML; null where nothing does
 * @param meaning one sentence for people, in Markdown
 * @param example a value as it may stand in a file, as YAML in one line, or null where the words of the shape say enough
 * @param decides whether it decides the numbers of a run, and so stands in the run's settings
 */
public record Key(
        String name,
        Shape shape,
        boolean required,
        @Nullable String fallback,
        String meaning,
        @Nullable String example,
        boolean decides) {

    public static Key key(String name, Shape shape, String meaning) {
        return new Key(name, shape, false, null, meaning, null, true);
    }

    public Key must() {
        return new Key(name, shape, true, null, meaning, example, decides);
    }

    public Key or(String newFallback) {
        return new Key(name, shape, false, newFallback, meaning, example, decides);
    }

    public Key like(String newExample) {
        return new Key(name, shape, required, fallback, meaning, newExample, decides);
    }

    /** Changes how a run goes or is told, not its numbers. */
    public Key aside() {
        return new Key(name, shape, required, fallback, meaning, example, false);
    }
}
