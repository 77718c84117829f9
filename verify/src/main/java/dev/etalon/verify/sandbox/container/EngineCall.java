package dev.etalon.verify.sandbox.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * One short command to the engine.
 *
 * @param code its exit code; -1 where it did not end in time
 * @param text what it said
 */
record EngineCall(int code, String text) {
    private static final long MOST_SECONDS = 30;

    static EngineCall of(List<String> command, byte[] input) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment());
        try {
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input);
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new EngineCall(-1, text);
            }
            return new EngineCall(process.exitValue(), text);
        } catch (IOException e) {
            return new EngineCall(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new EngineCall(-1, "interrupted");
        }
    }

    /** What engines need to find their state and their daemon. Containers do not see it. */
    static Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin");
        environment.put("HOME", System.getProperty("user.home", "/"));
        for (String name : List.of("XDG_RUNTIME_DIR", "DOCKER_HOST", "CONTAINER_HOST")) {
            String value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        return environment;
    }
}
