package dev.etalon.core.run;

import java.util.List;

/** A run cannot be resumed: its configuration has changed since. */
public final class ConfigChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> differences;

    ConfigChangedException(String runId, List<String> differences) {
        super("run " + runId + " was begun under another configuration:\n  " + String.join("\n  ", differences));
        this.differences = List.copyOf(differences);
    }

    /** One line a setting. */
    public List<String> differences() {
        return differences;
    }
}
