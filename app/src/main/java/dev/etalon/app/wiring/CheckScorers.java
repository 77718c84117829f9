package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.scorer.Measure;
import dev.etalon.verify.Verifiers;
import dev.etalon.verify.code.CodeOptions;
import dev.etalon.verify.code.grading.Bounds;
import dev.etalon.verify.code.java.JavaLanguage;
import dev.etalon.verify.code.language.JavaScriptLanguage;
import dev.etalon.verify.code.language.Language;
import dev.etalon.verify.code.language.PythonLanguage;
import dev.etalon.verify.code.row.RowFormat;
import dev.etalon.verify.sandbox.Assurance;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Verifiers. */
final class CheckScorers {
    private CheckScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Map.of("code", options -> Verifiers.code(code(options)));
    }

    private static CodeOptions code(Options options) {
        return new CodeOptions(
                language(options),
                format(options.text("format")),
                new Bounds(
                        options.time("timeout"),
                        options.whole("memory"),
                        (int) options.whole("processes"),
                        options.flag("arguments-back"),
                        options.decimal("tolerance")),
                Assurance.named(options.text("minimum")),
                options.decimal("output-tolerance"));
    }

    private static Optional<RowFormat> format(String name) {
        return name.equals("auto") ? Optional.empty() : Optional.of(RowFormat.named(name));
    }

    private static Language language(Options options) {
        return switch (options.text("language")) {
            case "java" -> new JavaLanguage((int) options.whole("release"));
            case "javascript" -> new JavaScriptLanguage();
            default -> new PythonLanguage();
        };
    }
}
