package dev.etalon.verify.code;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SandboxSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Runs the Python code of an answer against the sample's tests: 1 where all hold, 0 where one does not, failed where nobody knows. */
public final class PythonScorer implements Scorer {
    private final PythonOptions options;
    private final SandboxSource sandboxes;

    /** More sandboxes at a time than processors would only make each other time out. */
    private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private @Nullable PythonRunner runner;

    public PythonScorer(PythonOptions options, SandboxSource sandboxes) {
        this.options = options;
        this.sandboxes = sandboxes;
    }

    @Override
    public Score score(Sample sample, Answer answer) throws InterruptedException {
        CodeTask task;
        try {
            task = CodeTaskReader.read(sample);
        } catch (IllegalArgumentException e) {
            return Score.failed(FailureKind.SCORER, String.valueOf(e.getMessage()));
        }
        Extraction extraction = new CodeExtractor(task.prompt(), task.entryPoint()).extract(answer.text());
        try {
            return scored(verify(task, extraction), extraction);
        } catch (SandboxException e) {
            return Score.failed(FailureKind.NO_SANDBOX, String.valueOf(e.getMessage()));
        }
    }

    private Verdict verify(CodeTask task, Extraction extraction) throws SandboxException, InterruptedException {
        PythonRunner python = runner();
        slots.acquire();
        try {
            return switch (task) {
                case CodeTask.Function function -> new SplitGrading(python, options).grade(function, extraction);
                case CodeTask.Program program -> new ProgramGrading(python, options).grade(program, extraction);
            };
        } finally {
            slots.release();
        }
    }

    private synchronized PythonRunner runner() throws SandboxException, InterruptedException {
        PythonRunner known = runner;
        if (known == null) {
            known = PythonRunner.in(sandboxes.get(options.minimum()));
            runner = known;
        }
        return known;
    }

    private Score scored(Verdict verdict, Extraction extraction) throws SandboxException, InterruptedException {
        return switch (verdict) {
            case Verdict.Passed passed ->
                Score.passed(true, evidence("Every test holds.", "passed", passed.details(), extraction));
            case Verdict.Rejected rejected ->
                Score.passed(false, evidence(rejected.text(), rejected.outcome(), rejected.details(), extraction));
            case Verdict.Unverified unverified -> Score.failed(unverified.kind(), unverified.message());
        };
    }

    private Evidence evidence(String text, String outcome, Map<String, Object> found, Extraction extraction)
            throws SandboxException, InterruptedException {
        Sandbox sandbox = runner().sandbox();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("outcome", outcome);
        details.putAll(found);
        details.put("code", extraction.how());
        details.put("assurance", sandbox.assurance().label());
        details.put("sandbox", sandbox.description());
        return new Evidence(text, details);
    }
}
