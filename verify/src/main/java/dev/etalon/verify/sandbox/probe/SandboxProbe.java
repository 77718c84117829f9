package dev.etalon.verify.sandbox.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.RunnerFolder;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SelfCheck;
import dev.etalon.verify.sandbox.SelfCheck.Guarantee;
import dev.etalon.verify.sandbox.process.ProcessSandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Attacks a sandbox: a trusted script inside tries what hostile code would, and the host looks whether all is gone afterwards. */
public final class SandboxProbe {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Limits LIMITS = Limits.DEFAULT
            .withTime(Duration.ofSeconds(30), Duration.ofSeconds(10))
            .withProcesses(24);

    private final ProcessSandbox sandbox;
    private final HostTools tools;
    private final Promises promises;

    public SandboxProbe(ProcessSandbox sandbox, HostTools tools, Promises promises) {
        this.sandbox = sandbox;
        this.tools = tools;
        this.promises = promises;
    }

    public SelfCheck check() throws SandboxException, InterruptedException {
        List<Guarantee> guarantees = new ArrayList<>(insideAttacks());
        guarantees.add(diesWhenKilled());
        return new SelfCheck(guarantees);
    }

    private List<Guarantee> insideAttacks() throws SandboxException, InterruptedException {
        Path folder = RunnerFolder.unpack(SandboxProbe.class, List.of("probe.py"));
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // It stands in a directory of its own, which nothing shows to the sandbox.
            Path canary = RunnerFolder.write(RunnerFolder.create(), "canary", new byte[] {'c'});
            byte[] question = JSON.writeValueAsBytes(question(canary, listener.getLocalPort()));
            Job job = new Job(
                    List.of(tools.require("python3").toString(), "-I", Job.FOLDER + "/probe.py"),
                    Map.of(),
                    folder,
                    LIMITS);
            return read(sandbox.run(job, question));
        } catch (IOException e) {
            throw new SandboxException("The sandbox's self-check could not be prepared: " + e.getMessage(), e);
        }
    }

    private ObjectNode question(Path canary, int port) throws IOException {
        ObjectNode question = JSON.createObjectNode();
        question.put("canary", canary.toString());
        question.put("port", port);
        question.put("filter", sandbox.assurance().atLeast(Assurance.NAMESPACED));
        question.put("pid", ProcessHandle.current().pid());
        question.set("ids", JSON.valueToTree(promises.ids()));
        question.set("root", JSON.valueToTree(promises.root()));
        question.set("checks", JSON.valueToTree(promises.checks()));
        question.put("processes", LIMITS.processes());
        ObjectNode namespaces = question.putObject("namespaces");
        for (String name : promises.namespaces()) {
            namespaces.put(
                    name, Files.readSymbolicLink(Path.of("/proc/self/ns", name)).toString());
        }
        ObjectNode limits = question.putObject("limits");
        limits.put("RLIMIT_DATA", LIMITS.memory());
        limits.put("RLIMIT_AS", 4 * LIMITS.memory());
        if (promises.countsProcesses()) {
            limits.put("RLIMIT_NPROC", LIMITS.processes());
        }
        limits.put("RLIMIT_FSIZE", LIMITS.fileSize());
        limits.put("RLIMIT_NOFILE", LIMITS.openFiles());
        limits.put("RLIMIT_CPU", LIMITS.cpu().toSeconds());
        limits.put("RLIMIT_CORE", 0);
        question.put("scratch", LIMITS.scratch());
        return question;
    }

    private static List<Guarantee> read(Finished finished) throws SandboxException {
        List<Guarantee> guarantees = new ArrayList<>();
        try {
            for (JsonNode row : JSON.readTree(finished.output())) {
                guarantees.add(new Guarantee(
                        row.path(0).asText(),
                        row.path(1).asBoolean(),
                        row.path(2).asText()));
            }
        } catch (IOException e) {
            guarantees.clear();
        }
        if (finished.ending() != Ending.EXITED || finished.exitCode() != 0 || guarantees.isEmpty()) {
            throw doesNotStart(finished);
        }
        return guarantees;
    }

    private static SandboxException doesNotStart(Finished finished) {
        String errors = finished.errors().strip();
        boolean namespaces = errors.contains("namespace") || errors.contains("uid map") || errors.contains("permitted");
        String hint = namespaces
                ? " Unprivileged user namespaces may be switched off, by AppArmor (Ubuntu 23.10 and later), by a container's seccomp"
                        + " profile, or by sysctl user.max_user_namespaces: allow them for bwrap."
                : "";
        return new SandboxException("the sandbox does not start on this machine (exit code " + finished.exitCode()
                + "): " + errors + "." + hint);
    }

    /** Kills the launcher while a process sleeps that left its session: that process must be gone too. */
    private Guarantee diesWhenKilled() throws SandboxException, InterruptedException {
        String script =
                "/usr/bin/setsid /usr/bin/sleep 15 2>/dev/null & /usr/bin/sleep 15 & echo started; exec /usr/bin/sleep 15";
        Job job = new Job(List.of(tools.require("sh").toString(), "-c", script), Map.of(), null, LIMITS);
        boolean gone = sandbox.killsAllOf(job);
        return new Guarantee(
                "processes-die-when-killed",
                gone,
                gone ? "all gone" : "a process lives on after its sandbox was killed");
    }
}
