package dev.etalon.verify.sandbox;

import java.util.List;

/**
 * A piece of the command line that starts a sandbox.
 *
 * @param name what it is for; the mutation test takes pieces away by name
 */
record Guard(String name, List<String> arguments) {
    Guard {
        arguments = List.copyOf(arguments);
    }

    static Guard of(String name, String... arguments) {
        return new Guard(name, List.of(arguments));
    }
}
