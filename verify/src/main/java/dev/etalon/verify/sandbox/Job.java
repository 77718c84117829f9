package dev.etalon.verify.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to run in a sandbox. Nothing secret belongs into the command or the environment: the code inside can read both.
 *
 * @param command the program by its absolute path, and its arguments
 * @param environment all variables that it sees besides PATH, HOME and LANG
 * @param folder a trusted host directory to show, read only, as {@link #FOLDER}; null for none
 */
public record Job(
        List<String> command,
        Map<String, String> environment,
        @Nullable Path folder,
        Limits limits) {

    /** Where the folder is inside. */
    public static final String FOLDER = "/in";

    public Job {
        command = List.copyOf(command);
        if (command.isEmpty() || !command.getFirst().startsWith("/")) {
            throw new IllegalArgumentException("a sandboxed command needs an absolute path, not " + command);
        }
        environment = Map.copyOf(environment);
        Objects.requireNonNull(limits, "limits is null");
    }
}
