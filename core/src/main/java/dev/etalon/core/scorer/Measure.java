package dev.etalon.core.scorer;

import dev.etalon.core.summary.Summary;
import java.util.Objects;

/**
 * A scorer with all that a run must know of it.
 *
 * @param name unique within the run; the suite gives it
 * @param signature what exactly is measured, comparable by machine ({@code bleu|v1|tok:13a|case:mixed|...}); runs with different
 *     signatures are not compared
 * @param scorer scores one answer
 * @param summary turns the scores into estimates
 */
public record Measure(String name, String signature, Scorer scorer, Summary summary) {
    public Measure {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(signature, "signature is null");
        Objects.requireNonNull(scorer, "scorer is null");
        Objects.requireNonNull(summary, "summary is null");
    }

    public Measure named(String newName) {
        return new Measure(newName, signature, scorer, summary);
    }
}
