package dev.etalon.verify.sandbox.process;

import java.util.List;

/**
 * A piece of the command line that starts a sandbox.
 *
 * @param name what it is for; the mutation test takes pieces away by name
 */
public record Guard(String name, List<String> arguments) {
    public Guard {
        arguments = List.copyOf(arguments);
    }

    public static Guard of(String name, String... arguments) {
        return new Guard(name, List.of(arguments));
    }
}
