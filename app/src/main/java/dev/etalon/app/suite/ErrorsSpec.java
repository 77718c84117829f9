package dev.etalon.app.suite;

import dev.etalon.app.suite.shape.Tolerance;
import java.util.Objects;

/**
 * What is done about errors.
 *
 * @param max how many trials may fail before the run stops
 * @param retries how often a call to the subject is tried again after an error that may pass, 0 or more
 */
public record ErrorsSpec(Tolerance max, int retries) {
    public ErrorsSpec {
        Objects.requireNonNull(max, "max is null");
    }
}
