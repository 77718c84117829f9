package dev.etalon.verify.code.grading;

import dev.etalon.verify.code.answer.Extraction;
import dev.etalon.verify.code.language.Build;
import dev.etalon.verify.code.language.Findings;
import dev.etalon.verify.code.language.Toolchain;
import dev.etalon.verify.code.row.CodeTask;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.verdict.Verification;

/** Grades candidates in one language. Safe for use by many threads. */
public final class Grading {
    private final Toolchain toolchain;
    private final Bounds bounds;
    private final String language;

    public Grading(Toolchain toolchain, Bounds bounds, String language) {
        this.toolchain = toolchain;
        this.bounds = bounds;
        this.language = language;
    }

    public Verification grade(CodeTask task, Extraction extraction) throws SandboxException, InterruptedException {
        return switch (task) {
            case CodeTask.Function function -> grade(function, extraction);
            case CodeTask.Program program -> grade(program, extraction);
        };
    }

    private Verification grade(CodeTask.Function task, Extraction extraction)
            throws SandboxException, InterruptedException {
        return switch (toolchain.function(task, extraction)) {
            case Build.Stopped stopped -> stopped.verdict();
            case Build.Together together -> together(together);
            case Build.Split split ->
                switch (new SplitGrading(toolchain, bounds, language).grade(split)) {
                    case SplitGrading.Graded.Done done -> done.verdict();
                    case SplitGrading.Graded.CannotCross tests ->
                        grade(toolchain.together(task, extraction, tests.why()));
                };
        };
    }

    private Verification grade(Build build) throws SandboxException, InterruptedException {
        return switch (build) {
            case Build.Stopped stopped -> stopped.verdict();
            case Build.Together together -> together(together);
            case Build.Split split -> Findings.notVerified("tests that cannot be split were split");
        };
    }

    private Verification together(Build.Together together) throws SandboxException, InterruptedException {
        return new TogetherGrading(toolchain, bounds, language).grade(together);
    }

    private Verification grade(CodeTask.Program task, Extraction extraction)
            throws SandboxException, InterruptedException {
        return switch (toolchain.program(task, extraction)) {
            case Build.Stopped stopped -> stopped.verdict();
            case Build.Split split -> new ProgramGrading(toolchain, bounds).grade(task, split.load());
            case Build.Together together -> Findings.notVerified("a program has no tests to stand beside it");
        };
    }
}
