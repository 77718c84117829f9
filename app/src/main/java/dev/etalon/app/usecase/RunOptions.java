package dev.etalon.app.usecase;

import dev.etalon.core.dataset.Selection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a suite is to be run.
 *
 * @param mode what is done
 * @param answersOf with {@link Mode#SCORE}, the run whose answers are scored
 * @param selection a further selection of the suite's samples
 * @param failedIn only samples that failed or were wrong in this run, null for all
 * @param errorsIn only samples with an error in this run, null for all
 * @param startAnew begins a new run even where an unfinished one could go on
 * @param retryErrors makes failed trials of the resumed run anew
 * @param baselines runs by the name that the gate gives them
 */
public record RunOptions(
        Mode mode,
        @Nullable String answersOf,
        Selection selection,
        @Nullable String failedIn,
        @Nullable String errorsIn,
        boolean startAnew,
        boolean retryErrors,
        Map<String, String> baselines) {

    /** What is done. */
    public enum Mode {
        /** Answers and scores. */
        RUN,
        /** Answers only. */
        ANSWER,
        /** Scores the answers of an earlier run. */
        SCORE
    }

    public static final RunOptions DEFAULT =
            new RunOptions(Mode.RUN, null, Selection.ALL, null, null, false, false, Map.of());

    public RunOptions {
        Objects.requireNonNull(mode, "mode is null");
        Objects.requireNonNull(selection, "selection is null");
        baselines = Map.copyOf(baselines);
        if ((mode == Mode.SCORE) != (answersOf != null)) {
            throw new IllegalArgumentException("scoring, and only scoring, needs the run whose answers are scored");
        }
    }

    public RunOptions withBaselines(Map<String, String> baselines) {
        return new RunOptions(mode, answersOf, selection, failedIn, errorsIn, startAnew, retryErrors, baselines);
    }
}
