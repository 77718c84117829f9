package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.metrics.text.Normalisation;
import java.util.List;

/** Options that many scorers share. */
final class CommonOptions {
    private CommonOptions() {}

    static List<String> references(Options options) {
        return options.keys().contains("reference") ? options.texts("reference") : List.of();
    }

    static Normalisation normalisation(Options options) {
        return Normalisation.named(options.texts("normalise"));
    }
}
