package dev.etalon.core.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The record of one evaluation, without its trials (a {@link RunStore} streams those).
 *
 * @param id unique, sorts by time
 * @param suite the suite's name
 * @param started when it began
 * @param finished when it ended, null while it has not
 * @param status how far it is
 * @param config what decided its numbers
 * @param measures name and signature of each measure, in the suite's order
 */
public record Run(
        String id,
        String suite,
        Instant started,
        @Nullable Instant finished,
        Status status,
        RunConfig config,
        List<MeasureKey> measures) {

    /** How far a run is. */
    public enum Status {
        /** Being written, or its process died. */
        RUNNING,
        /** Stopped on purpose before the end; can be resumed. */
        INTERRUPTED,
        /** The budget was reached before the end; can be resumed with a larger one. */
        BUDGET_REACHED,
        /** Too many errors, by the suite's policy; can be resumed. */
        TOO_MANY_ERRORS,
        /** Every trial is recorded. */
        COMPLETE
    }

    /** Name and signature of a measure. */
    public record MeasureKey(String name, String signature) {}

    public Run {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(suite, "suite is null");
        Objects.requireNonNull(started, "started is null");
        Objects.requireNonNull(status, "status is null");
        Objects.requireNonNull(config, "config is null");
        measures = List.copyOf(measures);
    }

    /** A run that begins now, under a new id where none is given. */
    static Run begin(@Nullable String id, String suite, RunConfig config, List<MeasureKey> measures) {
        Instant now = Instant.now();
        String runId = id == null ? RunId.next(suite, now) : id;
        return new Run(runId, suite, now, null, Status.RUNNING, config, measures);
    }

    Run ended(Status how) {
        return new Run(id, suite, started, Instant.now(), how, config, measures);
    }
}
