package dev.etalon.app.usecase;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.files.export.Column;
import dev.etalon.files.export.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the trials of a run as a table, one row a trial, for any other tool. */
public final class ExportRun {
    private final RunStore store;

    public ExportRun(RunStore store) {
        this.store = store;
    }

    /**
     * Writes the file, whose name says the format, and returns how many rows it has.
     *
     * @throws UnknownRunException when there is no such run
     * @throws IllegalArgumentException when the name does not say a format
     */
    public long export(String name, Path file) throws IOException {
        Run run = new Runs(store).find(name);
        try (Stream<Trial> trials = store.trials(run.id())) {
            return TableFile.write(file, columns(run), trials.map(trial -> row(run, trial)));
        }
    }

    private static List<Column> columns(Run run) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("run"),
                Column.text("id"),
                Column.integer("repeat"),
                Column.text("input"),
                Column.json("references"),
                Column.json("context"),
                Column.json("metadata"),
                Column.text("answer"),
                Column.text("failure"),
                Column.number("latency_ms"),
                Column.integer("input_tokens"),
                Column.integer("output_tokens"),
                Column.number("dollars")));
        for (Run.MeasureKey measure : run.measures()) {
            columns.add(Column.text(measure.name() + ".status"));
            columns.add(Column.number(measure.name() + ".value"));
            columns.add(Column.text(measure.name() + ".label"));
            columns.add(Column.text(measure.name() + ".expected"));
            columns.add(Column.text(measure.name() + ".why"));
        }
        return columns;
    }

    private static Map<String, @Nullable Object> row(Run run, Trial trial) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("run", run.id());
        row.put("id", trial.sample().id());
        row.put("repeat", (long) trial.repeat());
        row.put("input", trial.sample().input());
        row.put("references", trial.sample().references());
        row.put("context", trial.sample().context().stream().map(Document::text).toList());
        row.put("metadata", trial.sample().metadata());
        switch (trial.outcome()) {
            case Outcome.Answered(Answer answer) -> putAnswer(row, answer);
            case Outcome.Unanswered(var failure, var paid) ->
                row.put("failure", failure.kind() + ": " + failure.message());
        }
        trial.scores().forEach((measure, score) -> putScore(row, measure, score));
        return row;
    }

    private static void putAnswer(Map<String, @Nullable Object> row, Answer answer) {
        row.put("answer", answer.text());
        if (answer.latency().isPositive()) {
            row.put("latency_ms", answer.latency().toNanos() / 1e6);
        }
        row.put("input_tokens", answer.usage().inputTokens());
        row.put("output_tokens", answer.usage().outputTokens());
        row.put(
                "dollars",
                answer.usage().dollars() == null
                        ? null
                        : answer.usage().dollars().doubleValue());
    }

    private static void putScore(Map<String, @Nullable Object> row, String measure, Score score) {
        row.put(measure + ".why", score.evidence().text());
        switch (score) {
            case Score.Graded graded -> {
                row.put(measure + ".status", "graded");
                row.put(measure + ".value", graded.value());
            }
            case Score.Labelled labelled -> {
                row.put(measure + ".status", "labelled");
                row.put(measure + ".label", labelled.label());
                row.put(measure + ".expected", labelled.expected());
            }
            case Score.Abstained abstained -> {
                row.put(measure + ".status", "abstained");
                row.put(measure + ".why", abstained.reason());
            }
            case Score.Failed(var failure, var ignored) -> {
                row.put(measure + ".status", "failed");
                row.put(measure + ".why", failure.kind() + ": " + failure.message());
            }
        }
    }
}
