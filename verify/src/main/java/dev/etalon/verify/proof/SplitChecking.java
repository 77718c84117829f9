package dev.etalon.verify.proof;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.verdict.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape that proof checkers share: one sandbox compiles the candidate's file, a second one sees only the compiled result and checks
 * it against the statement that we hold. What the candidate prints is never read as a verdict.
 */
final class SplitChecking {
    private final Tools tools;
    private final Map<String, Object> details = new LinkedHashMap<>();

    SplitChecking(Tools tools, String theorem, String statement) {
        this.tools = tools;
        details.put("theorem", theorem);
        details.put("statement", statement);
    }

    /** Judges what the trusted programs said. */
    @FunctionalInterface
    interface Judge {
        /** A reason to refuse the proof, null where it holds. */
        @Nullable
        String objection(List<ToolReport.Step> steps, Map<String, Object> details);
    }

    /**
     * Compiles and checks.
     *
     * @param compile two steps: the trusted statement, then the candidate; its only wanted file is the candidate's
     * @param check the trusted statement again, then the check, then whatever judges it further
     */
    Verification run(ToolOrder compile, ToolOrder check, Judge judge) throws SandboxException, InterruptedException {
        return switch (tools.run(compile)) {
            case ToolReport.Stopped stopped -> stopped(stopped, "compiling the proof");
            case ToolReport.Ran ran -> compiled(ran, compile, check, judge);
        };
    }

    private Verification compiled(ToolReport.Ran ran, ToolOrder compile, ToolOrder check, Judge judge)
            throws SandboxException, InterruptedException {
        if (ran.steps().getFirst().failed()) {
            return taskBroken(ran.steps().getFirst());
        }
        ToolReport.Step candidate = ran.steps().getLast();
        if (candidate.failed() || ran.steps().size() < compile.steps().size()) {
            return refused("compile error", candidate, "The proof does not compile");
        }
        String name = compile.wanted().getFirst();
        byte[] content = ran.files().get(name);
        if (content == null) {
            return refused("compile error", candidate, "The proof compiles to nothing");
        }
        Map<String, byte[]> files = new LinkedHashMap<>(check.files());
        files.put(name, content);
        ToolOrder second = new ToolOrder(files, check.steps(), check.environment(), check.wanted());
        return switch (tools.run(second)) {
            case ToolReport.Stopped stopped -> stopped(stopped, "checking the proof");
            case ToolReport.Ran checked -> checked(checked.steps(), check, judge);
        };
    }

    private Verification checked(List<ToolReport.Step> steps, ToolOrder check, Judge judge)
            throws SandboxException, InterruptedException {
        if (steps.getFirst().failed()) {
            return taskBroken(steps.getFirst());
        }
        if (steps.size() < check.steps().size() || steps.getLast().failed()) {
            String what = steps.size() < 3 ? "It does not prove the statement" : "The independent checker refuses it";
            return refused("not the statement", steps.getLast(), what);
        }
        String objection = judge.objection(steps, details);
        if (objection != null) {
            return refused("assumptions", objection);
        }
        return new Verification.Proved(evidence("The proof checker accepts the proof."));
    }

    Verification refused(String outcome, String text) throws SandboxException, InterruptedException {
        details.put("outcome", outcome);
        return new Verification.Refuted(evidence(text));
    }

    private Verification refused(String outcome, ToolReport.Step step, String what)
            throws SandboxException, InterruptedException {
        if (step.wasKilled()) {
            details.put("limits", List.of("cpu time or memory (signal " + -step.code() + ")"));
        }
        return refused(outcome, what + ": " + step.said());
    }

    private static Verification taskBroken(ToolReport.Step step) {
        return Verification.notVerified(
                FailureKind.SCORER, "Not verified: the task's own statement does not compile: " + step.said());
    }

    private Verification stopped(ToolReport.Stopped stopped, String during)
            throws SandboxException, InterruptedException {
        details.put("limits", List.of(stopped.limit()));
        if (stopped.starved()) {
            String why = "Not verified: the host is overloaded; " + during
                    + " got too little of the processors to be called slow";
            return new Verification.Timeout(why, evidence(why));
        }
        return refused("limit", "A limit was reached while " + during + ": " + stopped.limit() + ".");
    }

    private Evidence evidence(String text) throws SandboxException, InterruptedException {
        Sandbox sandbox = tools.sandbox();
        details.put("assurance", sandbox.assurance().label());
        details.put("sandbox", sandbox.description());
        return new Evidence(text, details);
    }
}
