package dev.etalon.verify.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to run in a sandbox. Nothing secret belongs into the command or the environment: the code inside can read both.
 *
 * @param command the program by its absolute path, and its arguments; a sandbox without mounts puts its own places for {@link #FOLDER} and
 *     {@link #SCRATCH} where a word, or what follows an equals sign in it, begins with them
 * @param environment all variables that it sees besides PATH, HOME and LANG
 * @param folder a trusted host directory to show, read only, as {@link #FOLDER}; null for none
 * @param shown more trusted host paths to show, read only, where they are: a language's home outside of /usr
 */
public record Job(
        List<String> command,
        Map<String, String> environment,
        @Nullable Path folder,
        List<Path> shown,
        Limits limits) {

    /** Where the folder is inside. */
    public static final String FOLDER = "/in";

    /** Where a job starts and may write. */
    public static final String SCRATCH = "/box";

    public Job {
        command = List.copyOf(command);
        if (command.isEmpty() || !command.getFirst().startsWith("/")) {
            throw new IllegalArgumentException("a sandboxed command needs an absolute path, not " + command);
        }
        environment = Map.copyOf(environment);
        shown = List.copyOf(shown);
        Objects.requireNonNull(limits, "limits is null");
    }

    public Job(List<String> command, Map<String, String> environment, @Nullable Path folder, Limits limits) {
        this(command, environment, folder, List.of(), limits);
    }

    public Job showing(List<Path> paths) {
        return new Job(command, environment, folder, paths, limits);
    }
}
