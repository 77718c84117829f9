package dev.etalon.verify.code.grading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.core.score.Evidence;
import dev.etalon.verify.code.language.Findings;
import dev.etalon.verify.code.language.Part;
import dev.etalon.verify.code.language.PlainText;
import dev.etalon.verify.code.language.Started;
import dev.etalon.verify.code.language.Toolchain;
import dev.etalon.verify.code.language.Wire;
import dev.etalon.verify.code.row.CodeTask.Case;
import dev.etalon.verify.code.row.CodeTask.Program;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.verdict.Verification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Grades a program by what it prints for each input. What it should print never enters the sandbox. */
final class ProgramGrading {
    private static final String READY = "\0etalon:ready\0";
    private static final String SYNTAX = "\0etalon:syntax\0";

    private final Toolchain toolchain;
    private final Bounds bounds;

    ProgramGrading(Toolchain toolchain, Bounds bounds) {
        this.toolchain = toolchain;
        this.bounds = bounds;
    }

    Verification grade(Program task, ObjectNode load) throws SandboxException, InterruptedException {
        for (Case one : task.cases()) {
            Verification verdict = grade(one, load, task.tolerance());
            if (!(verdict instanceof Verification.Proved)) {
                return verdict;
            }
        }
        String text = "Every case prints what it should.";
        return new Verification.Proved(new Evidence(
                text,
                Map.of(
                        "outcome",
                        "passed",
                        "integrity",
                        "split",
                        "cases",
                        task.cases().size())));
    }

    private Verification grade(Case one, ObjectNode load, OptionalDouble tolerance)
            throws SandboxException, InterruptedException {
        Job job = toolchain.job(Part.PROGRAM, bounds.ofProgram());
        Finished finished = toolchain.sandbox().run(job, input(load, one.stdin()));
        if (!finished.errors().contains(READY)) {
            throw Started.notStarted(toolchain.sandbox(), job, finished.errors());
        }
        String errors = finished.errors().substring(finished.errors().indexOf(READY) + READY.length());
        if (finished.ending() == Ending.WALL) {
            return withInput(Timeouts.judge(bounds.time(), finished.use()), one);
        }
        if (finished.ending() != Ending.EXITED) {
            return withInput(Candidate.crashed(finished.gone()), one);
        }
        if (finished.exitCode() == 0 && new PrintedText(one.stdout(), tolerance).isMetBy(finished.output())) {
            return SplitGrading.passed();
        }
        return rejected(one, finished, errors);
    }

    private static Verification withInput(Verification verdict, Case one) {
        return verdict instanceof Verification.Refuted refuted
                ? new Verification.Refuted(refuted.evidence().with("stdin", PlainText.head(one.stdin())))
                : verdict;
    }

    private static Verification rejected(Case one, Finished finished, String errors) {
        if (errors.startsWith(SYNTAX)) {
            return Findings.syntaxError("The code does not compile. " + errors.substring(SYNTAX.length()), "");
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("stdin", PlainText.head(one.stdin()));
        details.put("expected", PlainText.head(one.stdout()));
        details.put("got", PlainText.head(finished.output()));
        if (!errors.isBlank()) {
            details.put("stderr", PlainText.tail(errors));
        }
        if (finished.exitCode() != 0) {
            details.put("exit_code", finished.exitCode());
            return Findings.refuted(
                    "exception", "The program ends with exit code " + finished.exitCode() + ".", details);
        }
        return Findings.refuted("wrong answer", "The program prints something else.", details);
    }

    /** The length of the candidate, the candidate, and the rest is the program's own input. */
    private static byte[] input(ObjectNode load, String stdin) {
        byte[] code = Wire.write(load).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes((code.length + "\n").getBytes(StandardCharsets.US_ASCII));
        input.writeBytes(code);
        input.writeBytes(stdin.getBytes(StandardCharsets.UTF_8));
        return input.toByteArray();
    }
}
