package dev.etalon.verify.code.language;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.code.answer.Extraction;
import dev.etalon.verify.code.row.CodeTask;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.RunnerFolder;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A language whose source is what runs: its process compiles, and tells where it could not. */
final class ScriptToolchain implements Toolchain {

    /** How an interpreter is started, for given limits. */
    @FunctionalInterface
    interface Start {
        List<String> command(String script, Limits limits);
    }

    private final Sandbox sandbox;
    private final Path scripts;
    private final String extension;
    private final Map<String, String> environment;
    private final Start start;

    ScriptToolchain(
            Sandbox sandbox, String extension, List<String> scripts, Map<String, String> environment, Start start)
            throws SandboxException {
        this.sandbox = sandbox;
        this.extension = extension;
        this.environment = environment;
        this.start = start;
        this.scripts = RunnerFolder.unpack(
                ScriptToolchain.class,
                scripts.stream().map(name -> name + extension).toList());
    }

    @Override
    public Sandbox sandbox() {
        return sandbox;
    }

    @Override
    public Build function(CodeTask.Function task, Extraction extraction) {
        return new Build.Split(load(extraction), order(task));
    }

    @Override
    public Build program(CodeTask.Program task, Extraction extraction) {
        return new Build.Split(load(extraction), Wire.object());
    }

    @Override
    public Job job(Part part, Limits limits) {
        String script = Job.FOLDER + "/" + part.name().toLowerCase(Locale.ROOT) + extension;
        return new Job(start.command(script, limits), environment, scripts, limits);
    }

    private static ObjectNode load(Extraction extraction) {
        ObjectNode load = Wire.object();
        extraction.sources().forEach(load.putArray("sources")::add);
        return load;
    }

    private static ObjectNode order(CodeTask.Function task) {
        ObjectNode order = Wire.object();
        order.put("prompt", task.prompt());
        order.put("entry_point", task.entryPoint());
        order.put("setup", task.setup());
        task.tests().forEach(order.putArray("tests")::add);
        order.set("cases", Wire.JSON.valueToTree(task.cases()));
        return order;
    }
}
