package dev.etalon.app.leaderboard;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Sample;
import dev.etalon.files.Columns;
import dev.etalon.files.DatasetFile;
import dev.etalon.files.DatasetOptions;
import dev.etalon.rating.leaderboard.Duel;
import dev.etalon.rating.leaderboard.Duel.Outcome;
import dev.etalon.rating.leaderboard.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads comparisons from a file, in any format that a dataset may have. */
public final class ComparisonFile {
    private static final List<String> USUAL_QUESTIONS = List.of("question", "prompt", "input", "query", "question_id");

    private final Path file;
    private final ComparisonColumns columns;

    private ComparisonFile(Path file, ComparisonColumns columns) {
        this.file = file;
        this.columns = columns;
    }

    /** @throws IllegalArgumentException when a row names no system, or its winner is none; the message names the row */
    public static Comparisons read(Path file, ComparisonColumns columns) {
        return new ComparisonFile(file, columns).read();
    }

    private Comparisons read() {
        List<Duel> duels = new ArrayList<>();
        long[] rows = new long[1];
        try (Stream<Sample> samples = rows(file, columns).samples()) {
            samples.forEach(sample -> {
                rows[0]++;
                duel(sample).ifPresent(duels::add);
            });
        } catch (DatasetException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + " (--a names the column with the system of answer A, --b that of answer B)", e);
        }
        return new Comparisons(duels, rows[0] - duels.size(), "column \"" + columns.winner() + "\" of " + file);
    }

    /** A file of comparisons needs no question: the one column that it must have stands in the input's place. */
    private static DatasetFile rows(Path file, ComparisonColumns columns) {
        return DatasetFile.open(
                file, DatasetOptions.DEFAULT.withColumns(new Columns(null, columns.a(), List.of(), null)));
    }

    private Optional<String> text(Sample sample, String column) {
        if (column.equals(columns.a())) {
            return Optional.of(sample.input());
        }
        return column.equals("id") ? Optional.of(sample.id()) : sample.text("metadata." + column);
    }

    private String question(Sample sample) {
        return Stream.concat(Stream.ofNullable(columns.question()), USUAL_QUESTIONS.stream())
                .flatMap(column -> text(sample, column).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(sample.id());
    }

    private Optional<Duel> duel(Sample sample) {
        String a = must(sample, columns.a(), "--a");
        String b = must(sample, columns.b(), "--b");
        Optional<String> winner =
                text(sample, columns.winner()).map(String::strip).filter(text -> !text.isEmpty());
        return winner.map(text -> new Duel(
                question(sample),
                a,
                b,
                outcome(sample, text, a, b),
                text(sample, columns.answerA()).map(Style::of).orElse(null),
                text(sample, columns.answerB()).map(Style::of).orElse(null),
                1));
    }

    private Outcome outcome(Sample sample, String winner, String a, String b) {
        if (winner.equals(a) || winner.equalsIgnoreCase("A")) {
            return Outcome.A;
        }
        if (winner.equals(b) || winner.equalsIgnoreCase("B")) {
            return Outcome.B;
        }
        if (winner.equalsIgnoreCase("tie")) {
            return Outcome.TIE;
        }
        throw new IllegalArgumentException(file + ", row " + sample.id() + ": \"" + winner + "\" in column \""
                + columns.winner() + "\" is no winner; write A, B or tie, or the name of the system");
    }

    private String must(Sample sample, String column, String option) {
        return text(sample, column)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(file + ", row " + sample.id() + " has no column \""
                        + column
                        + "\" with the name of a system; say with " + option + " which column has it. There are: "
                        + String.join(", ", sample.metadata().keySet())));
    }
}
