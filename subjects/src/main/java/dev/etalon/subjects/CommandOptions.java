package dev.etalon.subjects;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A program that answers samples.
 *
 * @param command the program and its arguments, run without a shell
 * @param folder where it runs, null for the folder of this process
 * @param environment variables that it gets beside PATH, HOME and LANG; no others are passed on. Values never appear in messages
 * @param timeout for one reply, from asking
 * @param restarts how often it may be started again after it has died
 */
public record CommandOptions(
        List<String> command, @Nullable Path folder, Map<String, String> environment, Duration timeout, int restarts) {

    public CommandOptions {
        command = List.copyOf(command);
        if (command.isEmpty() || command.get(0).isBlank()) {
            throw new IllegalArgumentException("a command needs a program");
        }
        environment = Map.copyOf(environment);
        Objects.requireNonNull(timeout, "timeout is null");
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the timeout must be longer than 0, not " + timeout);
        }
        if (restarts < 0) {
            throw new IllegalArgumentException("restarts must be 0 or more, not " + restarts);
        }
    }

    /** 60 seconds, 5 restarts. */
    public static CommandOptions of(String... command) {
        return new CommandOptions(List.of(command), null, Map.of(), Duration.ofSeconds(60), 5);
    }

    /** Without the values of the environment. */
    @Override
    public String toString() {
        return command + (folder == null ? "" : " in " + folder) + " with " + environment.keySet();
    }
}
