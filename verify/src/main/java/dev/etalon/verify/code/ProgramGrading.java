package dev.etalon.verify.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.etalon.verify.code.CodeTask.Case;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.SandboxException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grades a program by what it prints for each input. What it should print never enters the sandbox. */
final class ProgramGrading {
    private static final String READY = "\0etalon:ready\0";
    private static final String SYNTAX = "\0etalon:syntax\0";

    private final PythonRunner runner;
    private final PythonOptions options;

    ProgramGrading(PythonRunner runner, PythonOptions options) {
        this.runner = runner;
        this.options = options;
    }

    Verdict grade(CodeTask.Program task, Extraction extraction) throws SandboxException, InterruptedException {
        for (Case one : task.cases()) {
            Verdict verdict = grade(one, extraction);
            if (!(verdict instanceof Verdict.Passed)) {
                return verdict;
            }
        }
        return new Verdict.Passed(Map.of());
    }

    private Verdict grade(Case one, Extraction extraction) throws SandboxException, InterruptedException {
        Limits limits = options.limits().withTime(options.time(), options.time().plusSeconds(1));
        Job job = runner.job("program.py", limits);
        Finished finished = runner.sandbox().run(job, input(extraction, one.stdin()));
        if (!finished.errors().contains(READY)) {
            throw runner.notStarted(finished.errors());
        }
        String errors = finished.errors().substring(finished.errors().indexOf(READY) + READY.length());
        if (finished.ending() == Ending.WALL) {
            return Timeouts.judge(options.time(), finished.use());
        }
        if (finished.ending() != Ending.EXITED) {
            return Candidate.crashed(finished.ending(), finished.exitCode());
        }
        if (finished.exitCode() == 0 && lines(finished.output()).equals(lines(one.stdout()))) {
            return new Verdict.Passed(Map.of());
        }
        return rejected(one, finished, errors);
    }

    private static Verdict rejected(Case one, Finished finished, String errors) {
        if (errors.startsWith(SYNTAX)) {
            return new Verdict.Rejected(
                    "syntax error", "No Python: " + PlainText.head(errors.substring(SYNTAX.length())), Map.of());
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
            return new Verdict.Rejected(
                    "exception", "The program ends with exit code " + finished.exitCode() + ".", details);
        }
        return new Verdict.Rejected("wrong answer", "The program prints something else.", details);
    }

    /** Blanks at the ends of lines and empty lines at the end do not count. */
    private static List<String> lines(String text) {
        return text.stripTrailing().lines().map(String::stripTrailing).toList();
    }

    private static byte[] input(Extraction extraction, String stdin) {
        try {
            byte[] sources = PythonRunner.JSON.writeValueAsBytes(extraction.sources());
            ByteArrayOutputStream input = new ByteArrayOutputStream();
            input.writeBytes((sources.length + "\n").getBytes(StandardCharsets.US_ASCII));
            input.writeBytes(sources);
            input.writeBytes(stdin.getBytes(StandardCharsets.UTF_8));
            return input.toByteArray();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
