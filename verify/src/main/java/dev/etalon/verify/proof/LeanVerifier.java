package dev.etalon.verify.proof;

import dev.etalon.core.dataset.Sample;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.verdict.Verification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lean 4, in the shape of {@link CoqVerifier}: the candidate's file is compiled alone, a trusted file gives its theorem the type of our
 * statement and prints its axioms, and {@code leanchecker} (which comes with Lean 4.28 and newer) replays the compiled file through the
 * kernel.
 */
final class LeanVerifier implements ProofVerifier {
    private static final String INSTALL =
            "Put a Lean 4 toolchain (4.28 or newer) under /usr/local, with lean and leanchecker in /usr/local/bin.";
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_']*");
    private static final String OBJECT = "Submission.olean";

    private final ProofOptions options;
    private final Tools tools;

    LeanVerifier(ProofOptions options, Tools tools) {
        this.options = options;
        this.tools = tools;
    }

    @Override
    public Verification verify(Sample sample, String answer) throws SandboxException, InterruptedException {
        String theorem = ProofVerifier.required(sample, "theorem");
        if (!IDENTIFIER.matcher(theorem).matches()) {
            throw new IllegalArgumentException("sample " + sample.id() + ": `theorem` must be a name, not " + theorem);
        }
        String statement = ProofVerifier.required(sample, "statement").strip();
        SplitChecking checking = new SplitChecking(tools, theorem, statement);
        String lean = tools.program("lean", INSTALL);
        String leanchecker = tools.program("leanchecker", INSTALL);
        Optional<String> forbidden = LeanText.forbidden(answer);
        if (forbidden.isPresent()) {
            return checking.refused("forbidden", "The answer uses " + forbidden.get() + ", which no proof may.");
        }
        byte[] spec = bytes(sample.text("imports").orElse("") + "\n"
                + sample.text("definitions").orElse("") + "\ndef EtalonStatement : Prop := " + statement + "\n");
        ToolOrder compile = new ToolOrder(
                Map.of("Spec.lean", spec, "Submission.lean", bytes(submission(theorem, statement, answer))),
                List.of(compile(lean, "Spec"), compile(lean, "Submission")),
                environment(),
                List.of(OBJECT));
        ToolOrder check = new ToolOrder(
                Map.of("Spec.lean", spec, "Check.lean", bytes(check(theorem))),
                List.of(compile(lean, "Spec"), compile(lean, "Check"), List.of(leanchecker, "Submission", "Check")),
                environment(),
                List.of());
        return checking.run(compile, check, this::objection);
    }

    private @Nullable String objection(List<ToolReport.Step> steps, Map<String, Object> details) {
        List<String> assumed = LeanText.axioms(steps.get(1).out());
        if (assumed == null) {
            return "Lean does not say what the proof assumes: " + steps.get(1).said();
        }
        details.put("assumes", assumed);
        return CoqAssumptions.objection(assumed, options.axioms());
    }

    private static List<String> compile(String lean, String module) {
        return List.of(lean, "--json", "-o", module + ".olean", module + ".lean");
    }

    private static String submission(String theorem, String statement, String answer) {
        String head = "import Spec\n";
        return LeanText.declares(answer, theorem)
                ? head + answer + "\n"
                : head + "theorem " + theorem + " : " + statement + " := " + answer + "\n";
    }

    private static String check(String theorem) {
        return "import Spec\nimport Submission\ntheorem etalonChecked : EtalonStatement := _root_." + theorem
                + "\n#print axioms etalonChecked\n";
    }

    private static Map<String, String> environment() {
        return Map.of("LEAN_PATH", "/box");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
