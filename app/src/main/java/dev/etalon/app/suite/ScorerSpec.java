package dev.etalon.app.suite;

import dev.etalon.app.suite.scorers.ScorerKinds;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.source.Place;
import java.util.Objects;

/**
 * A scorer that a suite asks for.
 *
 * @param kind one of {@link ScorerKinds#all}
 * @param name unique within the suite; the kind unless the suite says otherwise
 * @param options the options of that kind, with defaults
 */
public record ScorerSpec(String kind, String name, Options options) {
    public ScorerSpec {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(options, "options is null");
    }

    public Place place() {
        return options.place();
    }
}
