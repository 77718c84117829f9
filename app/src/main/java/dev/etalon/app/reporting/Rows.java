package dev.etalon.app.reporting;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.report.SampleRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trials as rows of a report, long texts cut. */
public final class Rows {
    private static final int LONGEST_TEXT = 20_000;

    private Rows() {}

    public static SampleRow of(Trial trial) {
        Answer answer = trial.outcome() instanceof Outcome.Answered answered ? answered.answer() : null;
        String failure = trial.outcome() instanceof Outcome.Unanswered(var why, var paid)
                ? why.kind() + ": " + why.message()
                : null;
        List<SampleRow.Cell> cells = new ArrayList<>();
        trial.scores().forEach((name, score) -> cells.add(cell(name, score)));
        return new SampleRow(
                trial.sample().id(),
                trial.repeat(),
                cut(trial.sample().input()),
                trial.sample().context().stream()
                        .map(Document::text)
                        .map(Rows::cut)
                        .toList(),
                trial.sample().references().stream().map(Rows::cut).toList(),
                answer == null ? null : cut(answer.text()),
                failure == null ? null : cut(failure),
                answer == null ? List.of() : answer.trace(),
                cells,
                cutValues(trial.sample().metadata()));
    }

    static SampleRow.Cell cell(String measure, Score score) {
        Evidence evidence = score.evidence();
        Map<String, Object> details = evidence.details();
        return switch (score) {
            case Score.Graded graded ->
                new SampleRow.Cell(measure, "graded", graded.value(), null, null, cut(evidence.text()), details);
            case Score.Labelled labelled ->
                new SampleRow.Cell(
                        measure,
                        "labelled",
                        null,
                        labelled.label(),
                        labelled.expected(),
                        cut(evidence.text()),
                        details);
            case Score.Abstained abstained ->
                new SampleRow.Cell(measure, "abstained", null, null, null, cut(abstained.reason()), details);
            case Score.Failed(var failure, var ignored) ->
                new SampleRow.Cell(
                        measure, "failed", null, null, null, cut(failure.kind() + ": " + failure.message()), details);
        };
    }

    private static Map<String, @Nullable Object> cutValues(Map<String, @Nullable Object> metadata) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        metadata.forEach((key, value) -> copy.put(key, value instanceof String text ? cut(text) : value));
        return copy;
    }

    static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " … (cut)";
    }
}
