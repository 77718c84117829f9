package dev.etalon.core.compare;

import dev.etalon.core.run.Trial;
import dev.etalon.core.scorer.Measure;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One side of a comparison.
 *
 * @param name how the run is called in messages
 * @param measures what the run measured
 * @param trials opens the trials of the run; asked twice, each stream is closed after use
 */
public record ComparedRun(String name, List<Measure> measures, Supplier<Stream<Trial>> trials) {
    public ComparedRun {
        Objects.requireNonNull(name, "name is null");
        measures = List.copyOf(measures);
        Objects.requireNonNull(trials, "trials is null");
    }

    /** A run whose trials are at hand. */
    public static ComparedRun of(String name, List<Measure> measures, List<Trial> trials) {
        return new ComparedRun(name, measures, trials::stream);
    }
}
