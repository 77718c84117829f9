package dev.etalon.app.reporting;

import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.report.SampleRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Chooses the trials that a page shows, since a million do not fit: those that went wrong first, then the others, each from the start. */
final class RowChooser {
    private record Chosen(long ordinal, int repeat, SampleRow row) {}

    private final int most;
    private final Set<String> lowerIsBetter;
    private final List<Chosen> wrong = new ArrayList<>();
    private final List<Chosen> others = new ArrayList<>();
    private long seen;

    /** @param lowerIsBetter the measures of which 0 is the best grade */
    RowChooser(int most, Set<String> lowerIsBetter) {
        this.most = most;
        this.lowerIsBetter = Set.copyOf(lowerIsBetter);
    }

    void add(Trial trial) {
        seen++;
        List<Chosen> list = wentWrong(trial) ? wrong : others;
        if (list.size() < most) {
            list.add(new Chosen(trial.ordinal(), trial.repeat(), Rows.of(trial)));
        }
    }

    /** In the order of the run. */
    List<SampleRow> rows() {
        List<Chosen> chosen = new ArrayList<>(wrong);
        chosen.addAll(others.subList(0, Math.min(others.size(), most - wrong.size())));
        chosen.sort(Comparator.comparingLong(Chosen::ordinal).thenComparingInt(Chosen::repeat));
        return chosen.stream().map(Chosen::row).toList();
    }

    long leftOut() {
        return seen - Math.min(most, wrong.size() + others.size());
    }

    private boolean wentWrong(Trial trial) {
        return trial.outcome() instanceof Outcome.Unanswered
                || trial.scores().entrySet().stream().anyMatch(score -> isWrong(score.getKey(), score.getValue()));
    }

    private boolean isWrong(String measure, Score score) {
        return switch (score) {
            case Score.Graded graded -> lowerIsBetter.contains(measure) ? graded.value() > 0 : graded.value() == 0;
            case Score.Labelled labelled ->
                labelled.expected() != null && !Objects.equals(labelled.expected(), labelled.label());
            case Score.Abstained abstained -> true;
            case Score.Failed failed -> true;
        };
    }
}
