package dev.etalon.core.subject;

import java.util.Objects;

/** One step of a trace: a retrieval, a tool call, a sub-prompt. */
public record Step(String name, String input, String output) {
    public Step {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(input, "input is null");
        Objects.requireNonNull(output, "output is null");
    }
}
