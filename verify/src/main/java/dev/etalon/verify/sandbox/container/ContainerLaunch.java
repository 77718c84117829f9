package dev.etalon.verify.sandbox.container;

import dev.etalon.verify.sandbox.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One container. The process that was started is the engine's client: to kill it does not end the container. */
final class ContainerLaunch implements Launch {
    private final List<String> command;
    private final List<String> engine;
    private final String name;
    private final Path pidFile;
    private final boolean patient;
    private volatile long top;

    /** @param patient whether the engine asks a container to end before it kills it */
    ContainerLaunch(List<String> command, List<String> engine, String name, Path pidFile, boolean patient) {
        this.command = List.copyOf(command);
        this.engine = List.copyOf(engine);
        this.name = name;
        this.pidFile = pidFile;
        this.patient = patient;
    }

    @Override
    public List<String> command() {
        return command;
    }

    @Override
    public Map<String, String> environment() {
        return EngineCall.environment();
    }

    /** The container's first process, as soon as the engine tells. */
    @Override
    public long top(long started) {
        if (top == 0) {
            top = told();
        }
        return top == 0 ? started : top;
    }

    private long told() {
        try {
            return Long.parseLong(Files.readString(pidFile).strip());
        } catch (IOException | NumberFormatException notYet) {
            return 0;
        }
    }

    @Override
    public void kill(long started) {
        List<String> removal = new ArrayList<>(engine);
        removal.addAll(List.of("rm", "--force"));
        if (patient) {
            removal.addAll(List.of("--time", "0"));
        }
        removal.add(name);
        EngineCall.of(removal, new byte[0]);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            pidFile.toFile().deleteOnExit();
        }
    }
}
