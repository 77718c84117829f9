package dev.etalon.app.usecase;

import dev.etalon.core.dataset.Dataset;
import dev.etalon.core.dataset.Selection;
import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The samples that a person chose on the command line, "failed in run X" among them. */
final class Chosen {
    private final RunStore store;

    Chosen(RunStore store) {
        this.store = store;
    }

    Dataset of(Dataset dataset, RunOptions options) {
        Selection selection = options.selection();
        if (options.failedIn() != null) {
            selection = selection.among(ids(options.failedIn(), trial -> hasError(trial) || isWrong(trial)));
        }
        if (options.errorsIn() != null) {
            selection = selection.among(ids(options.errorsIn(), Chosen::hasError));
        }
        return selection.of(dataset);
    }

    private Set<String> ids(String run, Predicate<Trial> wanted) {
        Set<String> ids = new HashSet<>();
        try (Stream<Trial> trials = store.trials(new Runs(store).find(run).id())) {
            trials.filter(wanted).forEach(trial -> ids.add(trial.sample().id()));
        }
        return ids;
    }

    private static boolean hasError(Trial trial) {
        return trial.outcome() instanceof Outcome.Unanswered
                || trial.scores().values().stream().anyMatch(Score.Failed.class::isInstance);
    }

    /** A score of 0, or a label that is not the expected one. */
    private static boolean isWrong(Trial trial) {
        return trial.scores().values().stream().anyMatch(score -> switch (score) {
            case Score.Graded graded -> graded.value() == 0;
            case Score.Labelled labelled ->
                labelled.expected() != null && !labelled.label().equals(labelled.expected());
            case Score.Abstained abstained -> false;
            case Score.Failed failed -> false;
        });
    }
}
