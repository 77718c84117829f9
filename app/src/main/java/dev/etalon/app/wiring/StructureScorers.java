package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.scorer.Measure;
import dev.etalon.verify.Verifiers;
import dev.etalon.verify.structure.DocumentOptions;
import dev.etalon.verify.structure.ToolCallOptions;
import java.util.Map;
import java.util.function.Function;

/** Verifiers of form. */
final class StructureScorers {
    private StructureScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Map.of(
                "ifeval", options -> Verifiers.ifeval(),
                "xml", options -> Verifiers.xml(document(options)),
                "yaml", options -> Verifiers.yaml(document(options)),
                "tool-call", options -> Verifiers.toolCall(calls(options)));
    }

    private static DocumentOptions document(Options options) {
        return new DocumentOptions(
                options.flag("fenced"), options.findText("root").orElse(null));
    }

    private static ToolCallOptions calls(Options options) {
        return new ToolCallOptions(
                options.findText("calls").orElse(null),
                options.text("order").equals("kept"),
                options.flag("extra-calls"),
                options.flag("extra-arguments"),
                options.decimal("tolerance"));
    }
}
