package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.scorer.Measure;
import dev.etalon.verify.Verifiers;
import dev.etalon.verify.math.MathExtraction;
import dev.etalon.verify.math.MathOptions;
import dev.etalon.verify.math.MathPreset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Verifiers of mathematics. */
final class MathScorers {
    private MathScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Map.of("math", options -> Verifiers.math(math(options)));
    }

    private static MathOptions math(Options options) {
        return new MathOptions(
                MathPreset.valueOf(constant(options.text("preset"))),
                MathExtraction.valueOf(constant(options.text("extract"))),
                (int) options.whole("decimals"),
                options.text("units").equals("required"),
                options.text("order").equals("any"),
                options.text("percent").equals("exact"),
                options.text("variables").equals("renamed"),
                options.flag("relation-for-set"),
                options.time("timeout"));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
