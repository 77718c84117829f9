package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.scorer.Measure;
import dev.etalon.verify.Verifiers;
import dev.etalon.verify.code.PythonOptions;
import dev.etalon.verify.sandbox.Assurance;
import java.util.Map;
import java.util.function.Function;

/** Verifiers. */
final class CheckScorers {
    private CheckScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Map.of("code", options -> Verifiers.python(python(options)));
    }

    private static PythonOptions python(Options options) {
        return new PythonOptions(
                options.time("timeout"),
                options.whole("memory"),
                (int) options.whole("processes"),
                Assurance.named(options.text("minimum")),
                options.flag("arguments-back"),
                options.decimal("tolerance"));
    }
}
