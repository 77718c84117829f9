package dev.etalon.verify.code;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.code.answer.Extraction;
import dev.etalon.verify.code.grading.Grading;
import dev.etalon.verify.code.language.Toolchain;
import dev.etalon.verify.code.row.CodeTask;
import dev.etalon.verify.code.row.Rows;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SandboxSource;
import dev.etalon.verify.verdict.Verification;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Runs the code of an answer against the sample's tests: 1 where all hold, 0 where one does not, failed where nobody knows. */
public final class CodeScorer implements Scorer {
    private final CodeOptions options;
    private final SandboxSource sandboxes;
    private final Rows rows;

    /** More sandboxes at a time than processors would only make each other time out. */
    private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private @Nullable Toolchain toolchain;

    public CodeScorer(CodeOptions options, SandboxSource sandboxes) {
        this.options = options;
        this.sandboxes = sandboxes;
        this.rows = new Rows(options.format(), options.language().syntax(), options.outputTolerance());
    }

    @Override
    public Score score(Sample sample, Answer answer) throws InterruptedException {
        return verify(sample, answer.text()).score();
    }

    Verification verify(Sample sample, String answer) throws InterruptedException {
        CodeTask task;
        try {
            task = rows.read(sample);
        } catch (IllegalArgumentException e) {
            return Verification.notVerified(FailureKind.SCORER, String.valueOf(e.getMessage()));
        }
        Extraction extraction = options.language().syntax().extract(answer, task.prompt(), task.entryPoint());
        try {
            Toolchain tools = toolchain();
            return told(grade(tools, task, extraction), extraction, tools.sandbox());
        } catch (SandboxException e) {
            return new Verification.NotVerified(
                    new Failure(FailureKind.NO_SANDBOX, String.valueOf(e.getMessage())), Evidence.NONE);
        }
    }

    private Verification grade(Toolchain tools, CodeTask task, Extraction extraction)
            throws SandboxException, InterruptedException {
        slots.acquire();
        try {
            return new Grading(tools, options.bounds(), options.language().name()).grade(task, extraction);
        } finally {
            slots.release();
        }
    }

    private synchronized Toolchain toolchain() throws SandboxException, InterruptedException {
        Toolchain known = toolchain;
        if (known == null) {
            known = options.language().in(sandboxes.get(options.minimum()));
            toolchain = known;
        }
        return known;
    }

    private static Verification told(Verification verdict, Extraction extraction, Sandbox sandbox) {
        return switch (verdict) {
            case Verification.Proved proved -> new Verification.Proved(told(proved.evidence(), extraction, sandbox));
            case Verification.Refuted refuted ->
                new Verification.Refuted(told(refuted.evidence(), extraction, sandbox));
            default -> verdict;
        };
    }

    private static Evidence told(Evidence evidence, Extraction extraction, Sandbox sandbox) {
        return evidence.with("code", extraction.how())
                .with("assurance", sandbox.assurance().label())
                .with("sandbox", sandbox.description());
    }
}
