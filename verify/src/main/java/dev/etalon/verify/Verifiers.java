package dev.etalon.verify;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.verify.code.CodeOptions;
import dev.etalon.verify.code.CodeScorer;
import dev.etalon.verify.instruction.InstructionScorer;
import dev.etalon.verify.instruction.InstructionSummary;
import dev.etalon.verify.math.MathOptions;
import dev.etalon.verify.math.MathScorer;
import dev.etalon.verify.proof.ProofOptions;
import dev.etalon.verify.proof.ProofScorer;
import dev.etalon.verify.sandbox.SandboxSource;
import dev.etalon.verify.sandbox.Sandboxes;
import dev.etalon.verify.sql.SqlOptions;
import dev.etalon.verify.sql.SqlScorer;
import dev.etalon.verify.structure.DocumentOptions;
import dev.etalon.verify.structure.DocumentScorer;
import dev.etalon.verify.structure.ToolCallOptions;
import dev.etalon.verify.structure.ToolCallScorer;
import java.util.List;
import java.util.Optional;

/** The built-in verifiers. */
public final class Verifiers {
    private static final String CODE = "code";
    private static final String MATH = "math";
    private static final String IFEVAL = "ifeval";
    private static final String XML = "xml";
    private static final String YAML = "yaml";
    private static final String TOOL_CALL = "tool-call";
    private static final String PROOF = "proof";
    private static final String SQL = "sql";

    private static final List<String> PASS_OR_FAIL = List.of(CODE, MATH, XML, YAML, TOOL_CALL, PROOF, SQL);

    private Verifiers() {}

    /** Code against tests, in the sandbox of this machine. Without one every score is failed, and nothing is run. */
    public static Measure code(CodeOptions options) {
        return code(options, Sandboxes.auto());
    }

    /** Code against tests, in a given sandbox. */
    public static Measure code(CodeOptions options, SandboxSource sandboxes) {
        return new Measure(CODE, options.signature(), new CodeScorer(options, sandboxes), passRate());
    }

    /** Mathematical answers, read and compared as mathematics, or by the rules of GSM8K and MATH. */
    public static Measure math(MathOptions options) {
        return new Measure(MATH, options.signature(), new MathScorer(options), passRate());
    }

    /** The instructions of IFEval, strict and loose. */
    public static Measure ifeval() {
        return new Measure(IFEVAL, InstructionScorer.SIGNATURE, new InstructionScorer(), new InstructionSummary());
    }

    /** Well-formed XML. */
    public static Measure xml(DocumentOptions options) {
        return new Measure(XML, options.signature(XML), DocumentScorer.xml(options), passRate());
    }

    /** Well-formed YAML. */
    public static Measure yaml(DocumentOptions options) {
        return new Measure(YAML, options.signature(YAML), DocumentScorer.yaml(options), passRate());
    }

    /** Calls of tools against the expected ones. */
    public static Measure toolCall(ToolCallOptions options) {
        return new Measure(TOOL_CALL, options.signature(), new ToolCallScorer(options), passRate());
    }

    /** Formal proofs of given statements. Coq and Lean run in the sandbox of this machine; without one their scores are failed. */
    public static Measure proof(ProofOptions options) {
        return new Measure(PROOF, options.signature(), new ProofScorer(options, Sandboxes.auto()), passRate());
    }

    /** SQL queries by their results, run in the sandbox of this machine where there is one. */
    public static Measure sql(SqlOptions options) {
        return new Measure(SQL, options.signature(), new SqlScorer(options, Sandboxes.auto()), passRate());
    }

    /** How to read recorded scores of this signature; empty where it is not one of ours. */
    public static Optional<Summary> summaryOf(String signature) {
        if (signature.startsWith(IFEVAL + "|v1|")) {
            return Optional.of(new InstructionSummary());
        }
        boolean pass = PASS_OR_FAIL.stream().anyMatch(kind -> signature.startsWith(kind + "|v1|"));
        return pass ? Optional.of(passRate()) : Optional.empty();
    }

    private static Summary passRate() {
        return Summaries.share("pass", Direction.HIGHER_IS_BETTER);
    }
}
