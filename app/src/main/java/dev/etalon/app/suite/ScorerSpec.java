package dev.etalon.app.suite;

import dev.etalon.app.suite.scorers.ScorerKinds;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.source.Place;
import java.util.ArrayList;
import java.util.List;
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

    /** The models that a judge asks, by their names in the suite; empty for any other scorer. */
    public List<String> judges() {
        if (!kind.equals("judge")) {
            return List.of();
        }
        return options.findText("model").map(List::of).orElseGet(() -> options.texts("jury"));
    }

    /** All models that this scorer asks, by their names in the suite. */
    public List<String> models() {
        List<String> all = new ArrayList<>(judges());
        if (kind.equals("judge")) {
            options.findText("verify").ifPresent(all::add);
            options.findGroup("claims")
                    .flatMap(claims -> claims.findText("model"))
                    .ifPresent(all::add);
        }
        return all;
    }

    public Place place() {
        return options.place();
    }
}
