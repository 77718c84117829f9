package dev.etalon.verify.sandbox.container;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.RunnerFolder;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.filter.SeccompProfile;
import dev.etalon.verify.sandbox.probe.Promises;
import dev.etalon.verify.sandbox.probe.SandboxProbe;
import dev.etalon.verify.sandbox.process.Guard;
import dev.etalon.verify.sandbox.process.Launch;
import dev.etalon.verify.sandbox.process.Launcher;
import dev.etalon.verify.sandbox.process.ProcessSandbox;
import dev.etalon.verify.sandbox.process.ProgramVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Jobs in containers of one engine.
 *
 * @param pids where the engine tells the numbers of first processes
 */
record Containers(String description, ContainerCommand builder, Path pids) implements Launcher {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String IMAGE = "etalon-sandbox:skeleton";

    static Sandbox of(HostTools tools, Engine engine) throws SandboxException, InterruptedException {
        return of(tools, engine, UnaryOperator.identity());
    }

    static Sandbox of(HostTools tools, Engine engine, UnaryOperator<List<Guard>> mutation)
            throws SandboxException, InterruptedException {
        tools.requireAll(List.of(engine.program(), "prlimit", "python3"));
        Optional<SeccompProfile> profile = SeccompProfile.ofThisMachine();
        String description = ProgramVersion.of(tools.require(engine.program()))
                + profile.map(made -> ", filter " + made.fingerprint()).orElse(", no filter");
        try {
            Path root = SkeletonRoot.create();
            Path folder = RunnerFolder.create();
            Path file = profile.isEmpty()
                    ? null
                    : RunnerFolder.write(
                            folder, "seccomp.json", profile.get().json().getBytes(StandardCharsets.UTF_8));
            String rootName = engine == Engine.PODMAN ? root.toString() : image(tools, root);
            ContainerCommand builder = new ContainerCommand(tools, engine, rootName, file, mutation);
            return new ProcessSandbox(
                    new Containers(description, builder, folder),
                    sandbox -> new SandboxProbe(sandbox, tools, Promises.CONTAINER).check());
        } catch (IOException e) {
            throw new SandboxException("The container's files cannot be written: " + e.getMessage(), e);
        }
    }

    /** Docker needs an image: an empty one, made here. */
    private static String image(HostTools tools, Path root) throws SandboxException {
        String tar = tools.require("tar").toString();
        String docker = tools.require(Engine.DOCKER.program()).toString();
        String script = "\"$0\" -C \"$2\" -c . | \"$1\" import - \"$3\"";
        EngineCall made = EngineCall.of(
                List.of(tools.require("sh").toString(), "-c", script, tar, docker, root.toString(), IMAGE),
                new byte[0]);
        if (made.code() != 0) {
            throw new SandboxException("docker is installed and cannot be used: "
                    + made.text().strip() + ". Start its service, and let this user talk to it");
        }
        return IMAGE;
    }

    @Override
    public Assurance assurance() {
        return builder.profile() == null ? Assurance.NAMESPACED_UNFILTERED : Assurance.NAMESPACED;
    }

    @Override
    public Launch prepare(Job job) throws SandboxException {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        String name = "etalon-" + HexFormat.of().formatHex(bytes);
        Path pidFile = pids.resolve(name);
        return new ContainerLaunch(
                builder.of(job, name, pidFile),
                new ArrayList<>(builder.engineCommand()),
                name,
                pidFile,
                builder.engine() == Engine.PODMAN);
    }
}
