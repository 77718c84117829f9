package dev.etalon.verify;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.verify.code.PythonOptions;
import dev.etalon.verify.code.PythonScorer;
import dev.etalon.verify.sandbox.SandboxSource;
import dev.etalon.verify.sandbox.Sandboxes;
import java.util.Optional;

/** The built-in verifiers. */
public final class Verifiers {
    private static final String CODE = "code";

    private Verifiers() {}

    /** Python code against tests, in the sandbox of this machine. Without one every score is failed, and nothing is run. */
    public static Measure python(PythonOptions options) {
        return python(options, Sandboxes.auto());
    }

    /** Python code against tests, in a given sandbox. */
    public static Measure python(PythonOptions options, SandboxSource sandboxes) {
        return new Measure(CODE, options.signature(), new PythonScorer(options, sandboxes), passRate());
    }

    /** How to read recorded scores of this signature; empty where it is not one of ours. */
    public static Optional<Summary> summaryOf(String signature) {
        return signature.startsWith(CODE + "|v1|") ? Optional.of(passRate()) : Optional.empty();
    }

    private static Summary passRate() {
        return Summaries.share("pass", Direction.HIGHER_IS_BETTER);
    }
}
