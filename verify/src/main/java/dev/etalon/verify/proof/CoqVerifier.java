package dev.etalon.verify.proof;

import dev.etalon.core.dataset.Sample;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.verdict.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Coq (Rocq). An exit code of {@code coqc} proves nothing: it is 0 for {@code Admitted}, for axioms, and with the kernel's checks off.
 * So the candidate's file is compiled alone; a trusted file then gives its theorem the type of our own statement, prints what it
 * assumes, and {@code coqchk} checks the compiled file once more. The trusted file requires the candidate's without importing it, which
 * leaves its notations behind.
 */
final class CoqVerifier implements ProofVerifier {
    private static final String INSTALL = "Install: apt-get install coq (Debian, Ubuntu; about 600 MB).";
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_']*");
    private static final String OBJECT = "Submission.vo";

    private final ProofOptions options;
    private final Tools tools;

    CoqVerifier(ProofOptions options, Tools tools) {
        this.options = options;
        this.tools = tools;
    }

    @Override
    public Verification verify(Sample sample, String answer) throws SandboxException, InterruptedException {
        CoqTask task = CoqTask.of(sample);
        Optional<String> forbidden = CoqText.forbidden(answer);
        if (forbidden.isPresent()) {
            tools.program("coqc", INSTALL);
            return new SplitChecking(tools, task.theorem(), task.statement())
                    .refused("forbidden", "The answer uses " + forbidden.get() + ", which no proof may.");
        }
        return compileAndCheck(task, answer);
    }

    /** All but the look at the words, which proves nothing. */
    Verification compileAndCheck(CoqTask task, String answer) throws SandboxException, InterruptedException {
        String coqc = tools.program("coqc", INSTALL);
        String coqchk = tools.program("coqchk", INSTALL);
        Map<String, byte[]> candidate = files(task);
        candidate.put("Submission.v", bytes(task.submission(answer)));
        ToolOrder compile = new ToolOrder(
                candidate,
                List.of(compile(coqc, "Spec.v"), compile(coqc, "Submission.v")),
                environment(),
                List.of(OBJECT));
        Map<String, byte[]> trusted = files(task);
        trusted.put("Check.v", bytes(task.check()));
        List<String> independent = List.of(
                coqchk, "-silent", "-o", "-Q", ".", "Etalon", "-norec", "Etalon.Submission", "-norec", "Etalon.Check");
        ToolOrder check = new ToolOrder(
                trusted,
                List.of(compile(coqc, "Spec.v"), compile(coqc, "Check.v"), independent),
                environment(),
                List.of());
        return new SplitChecking(tools, task.theorem(), task.statement()).run(compile, check, this::objection);
    }

    private @Nullable String objection(List<ToolReport.Step> steps, Map<String, Object> details) {
        List<String> assumed = CoqAssumptions.listed(steps.get(1).out());
        details.put("assumes", assumed);
        String objection = CoqAssumptions.objection(assumed, options.axioms());
        return objection != null
                ? objection
                : CoqAssumptions.checkerObjection(
                        steps.get(2).out() + "\n" + steps.get(2).err());
    }

    private static List<String> compile(String coqc, String file) {
        return List.of(coqc, "-q", "-Q", ".", "Etalon", file);
    }

    private static Map<String, byte[]> files(CoqTask task) throws SandboxException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Spec.v", bytes(task.spec()));
        Path libraries = Path.of("/etc/ocamlfind.conf");
        if (Files.isReadable(libraries)) {
            try {
                files.put("ocamlfind.conf", Files.readAllBytes(libraries));
            } catch (IOException e) {
                throw new SandboxException("Coq's list of libraries cannot be read: " + e.getMessage(), e);
            }
        }
        return files;
    }

    /** Coq finds its own plugins through a file in /etc, which the sandbox does not show. */
    private static Map<String, String> environment() {
        return Map.of("OCAMLFIND_CONF", "/box/ocamlfind.conf");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What is to be proved.
     *
     * @param imports what both files begin with
     * @param definitions what the statement speaks of
     */
    record CoqTask(String theorem, String imports, String definitions, String statement) {
        static CoqTask of(Sample sample) {
            String theorem = ProofVerifier.required(sample, "theorem");
            if (!IDENTIFIER.matcher(theorem).matches()) {
                throw new IllegalArgumentException(
                        "sample " + sample.id() + ": `theorem` must be a name, not " + theorem);
            }
            return new CoqTask(
                    theorem,
                    sample.text("imports").orElse(""),
                    sample.text("definitions").orElse(""),
                    ProofVerifier.required(sample, "statement").strip());
        }

        String spec() {
            return imports + "\n" + definitions + "\nDefinition etalon_statement := " + statement + ".\n";
        }

        /** A whole file as it is; a proof alone gets the theorem in front. */
        String submission(String answer) {
            String head = imports + "\nRequire Import Etalon.Spec.\n";
            return CoqText.declares(answer, theorem)
                    ? head + answer + "\n"
                    : head + "Theorem " + theorem + " : " + statement + ".\n" + answer + "\n";
        }

        String check() {
            return "Require Etalon.Spec.\nRequire Etalon.Submission.\nDefinition checked : Etalon.Spec.etalon_statement := Etalon.Submission."
                    + theorem + ".\nPrint Assumptions checked.\n";
        }
    }
}
