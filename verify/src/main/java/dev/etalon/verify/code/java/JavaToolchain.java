package dev.etalon.verify.code.java;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.code.answer.Extraction;
import dev.etalon.verify.code.java.Compilers.Compiled;
import dev.etalon.verify.code.language.Build;
import dev.etalon.verify.code.language.Findings;
import dev.etalon.verify.code.language.Part;
import dev.etalon.verify.code.language.Toolchain;
import dev.etalon.verify.code.language.Wire;
import dev.etalon.verify.code.row.CodeTask;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.verdict.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles Java; candidate and tests are never compiled together, but where the tests cannot be split. */
final class JavaToolchain implements Toolchain {
    private final VirtualMachine machine;
    private final Compilers compilers;

    JavaToolchain(VirtualMachine machine, int release) {
        this.machine = machine;
        this.compilers = new Compilers(machine, release);
    }

    @Override
    public Sandbox sandbox() {
        return machine.sandbox();
    }

    @Override
    public Build function(CodeTask.Function task, Extraction extraction) throws SandboxException, InterruptedException {
        Compiled candidate = compilers.compile(extraction.sources(), false);
        if (candidate instanceof Compiled.Refused refused) {
            return new Build.Stopped(refused.verdict());
        }
        ObjectNode load = Wire.object().set("classes", ((Compiled.Classes) candidate).classes());
        if (!task.cases().isEmpty()) {
            return new Build.Split(load, caseOrder(task));
        }
        Optional<TestSource> tests = TestSource.of(task);
        if (tests.isEmpty()) {
            return together(task, extraction, "the prompt begins no method of a class with plain parameters");
        }
        return switch (compilers.compile(List.of(tests.get().text()), true)) {
            case Compiled.Classes classes -> new Build.Split(load, order(classes, tests.get()));
            case Compiled.Refused refused -> withMoreThanThePrompt(task, extraction, refused.verdict());
        };
    }

    /** Tests that do not compile against the prompt: where they do not with the candidate either, they are broken, not it. */
    private Build withMoreThanThePrompt(CodeTask.Function task, Extraction extraction, Verification tests)
            throws SandboxException, InterruptedException {
        Build build = together(task, extraction, "the tests do not compile apart from the candidate");
        return build instanceof Build.Stopped
                ? new Build.Stopped(Findings.notVerified("the tests do not compile against the prompt: "
                        + tests.evidence().text()))
                : build;
    }

    private static ObjectNode order(Compiled.Classes classes, TestSource tests) {
        ObjectNode order = Wire.object().put("class", tests.signature().type()).put("source", tests.text());
        order.set("classes", classes.classes());
        return order;
    }

    private static ObjectNode caseOrder(CodeTask.Function task) {
        String entry = String.valueOf(task.entryPoint());
        int dot = entry.lastIndexOf('.');
        ObjectNode order = Wire.object()
                .put("class", dot < 0 ? "Solution" : entry.substring(0, dot))
                .put("method", entry.substring(dot + 1));
        order.set("cases", Wire.JSON.valueToTree(task.cases()));
        return order;
    }

    @Override
    public Build together(CodeTask.Function task, Extraction extraction, String why)
            throws SandboxException, InterruptedException {
        if (task.tests().isEmpty()) {
            return new Build.Stopped(Findings.notVerified(why));
        }
        List<String> sources = new ArrayList<>();
        for (String source : extraction.sources()) {
            sources.add(TestSource.joined(source, task.tests()));
        }
        return switch (compilers.compile(sources, false)) {
            case Compiled.Refused refused -> new Build.Stopped(refused.verdict());
            case Compiled.Classes classes -> {
                ObjectNode load = Wire.object().put("main", TestSource.mainOf(sources.getFirst()));
                load.set("classes", classes.classes());
                yield new Build.Together(load, why);
            }
        };
    }

    @Override
    public Build program(CodeTask.Program task, Extraction extraction) throws SandboxException, InterruptedException {
        return switch (compilers.compile(extraction.sources(), false)) {
            case Compiled.Refused refused -> new Build.Stopped(refused.verdict());
            case Compiled.Classes classes ->
                new Build.Split(Wire.object().set("classes", classes.classes()), Wire.object());
        };
    }

    @Override
    public Job job(Part part, Limits limits) {
        String main = switch (part) {
            case CANDIDATE -> "Candidate";
            case TESTS -> "Tests";
            case PROGRAM -> "Program";
            case TOGETHER -> "Together";
        };
        return machine.job(main, limits);
    }
}
