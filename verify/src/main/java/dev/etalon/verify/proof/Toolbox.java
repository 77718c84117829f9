package dev.etalon.verify.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.RunnerFolder;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SandboxSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Runs proof checkers in the sandbox: files go in and come out through pipes, so the host's disk is never written. */
final class Toolbox implements Tools {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProofOptions options;
    private final SandboxSource sandboxes;
    private final Semaphore slots =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
    private @Nullable Path folder;

    Toolbox(ProofOptions options, SandboxSource sandboxes) {
        this.options = options;
        this.sandboxes = sandboxes;
    }

    @Override
    public Sandbox sandbox() throws SandboxException, InterruptedException {
        return sandboxes.get(options.minimum());
    }

    @Override
    public String program(String name, String howToInstall) throws SandboxException {
        return HostTools.ofSystem()
                .find(name)
                .map(Path::toString)
                .orElseThrow(() -> new SandboxException("Nothing was run: " + name
                        + " is not installed in /usr/bin or /usr/local/bin. " + howToInstall));
    }

    @Override
    public ToolReport run(ToolOrder order) throws SandboxException, InterruptedException {
        String python = HostTools.ofSystem().require("python3").toString();
        List<String> command = List.of(python, "-I", Job.FOLDER + "/steps.py");
        Job job = new Job(command, Map.of(), scripts(), options.limits());
        Sandbox sandbox = sandbox();
        slots.acquire();
        try {
            return report(sandbox.run(job, json(order)));
        } finally {
            slots.release();
        }
    }

    private synchronized Path scripts() throws SandboxException {
        Path known = folder;
        if (known == null) {
            known = RunnerFolder.unpack(Toolbox.class, List.of("steps.py"));
            folder = known;
        }
        return known;
    }

    private static byte[] json(ToolOrder order) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode files = node.putObject("files");
        order.files().forEach(files::put);
        ArrayNode steps = node.putArray("steps");
        order.steps().forEach(step -> step.forEach(steps.addArray()::add));
        ObjectNode environment = node.putObject("environment");
        order.environment().forEach(environment::put);
        order.wanted().forEach(node.putArray("wanted")::add);
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ToolReport report(Finished finished) throws SandboxException {
        if (finished.ending() != Ending.EXITED) {
            boolean starved = finished.ending() == Ending.WALL
                    && finished.use().starvedWithin(options.limits().wall());
            return new ToolReport.Stopped(finished.ending().label(), starved);
        }
        try {
            JsonNode node = JSON.readTree(finished.output());
            List<ToolReport.Step> steps = new ArrayList<>();
            for (JsonNode step : node.path("steps")) {
                steps.add(new ToolReport.Step(
                        step.path("code").asInt(-1),
                        step.path("out").asText(),
                        step.path("err").asText()));
            }
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> file : node.path("files").properties()) {
                files.put(file.getKey(), file.getValue().binaryValue());
            }
            if (!steps.isEmpty()) {
                return new ToolReport.Ran(steps, files);
            }
        } catch (IOException e) {
            throw unreadable(finished, e);
        }
        throw unreadable(finished, null);
    }

    private static SandboxException unreadable(Finished finished, @Nullable Exception cause) {
        return new SandboxException(
                "The proof checker's sandbox said nothing readable (exit code " + finished.exitCode() + "): "
                        + ProofText.head(finished.errors()),
                cause);
    }
}
