package dev.etalon.cli.output;

import dev.etalon.app.leaderboard.Comparisons;
import dev.etalon.core.stats.Interval;
import dev.etalon.rating.exam.Certificate;
import dev.etalon.rating.exam.Mark;
import dev.etalon.rating.leaderboard.Board;
import dev.etalon.rating.leaderboard.Board.Pair;
import dev.etalon.rating.leaderboard.Board.Standing;
import dev.etalon.rating.leaderboard.BoardOptions;
import dev.etalon.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A leaderboard as text for a terminal, or as Markdown. */
public final class LeaderboardText {
    /** A table of pairs is shown up to so many systems. */
    private static final int MOST_IN_A_TABLE = 12;

    private final Board board;
    private final Comparisons comparisons;
    private final BoardOptions options;
    private final @Nullable Certificate judge;

    /** @param judge the certificate of who gave the verdicts, null where there is none */
    public LeaderboardText(Board board, Comparisons comparisons, BoardOptions options, @Nullable Certificate judge) {
        this.board = board;
        this.comparisons = comparisons;
        this.options = options;
        this.judge = judge;
    }

    public String text() {
        StringBuilder out =
                new StringBuilder(heading()).append("\n\n").append(standings().text());
        if (!board.style().isEmpty()) {
            out.append("\nWhat looks are worth (log odds for one standard deviation more; taken out of the ratings)\n")
                    .append(style().text());
        }
        if (isSmall()) {
            out.append("\nShare of wins of the row over the column, ties half (comparisons)\n")
                    .append(pairs().text());
        }
        out.append('\n');
        notes().forEach(note -> out.append(note).append('\n'));
        return out.toString();
    }

    public String markdown() {
        StringBuilder out =
                new StringBuilder(heading()).append("\n\n").append(standings().markdown());
        if (!board.style().isEmpty()) {
            out.append("\nWhat looks are worth, in log odds for one standard deviation more:\n\n")
                    .append(style().markdown());
        }
        if (isSmall()) {
            out.append("\nShare of wins of the row over the column, ties half (comparisons):\n\n")
                    .append(pairs().markdown());
        }
        notes().forEach(note -> out.append("\n").append(note).append('\n'));
        return out.toString();
    }

    private String heading() {
        return board.standings().size() + " systems · " + board.comparisons() + " comparisons on " + board.questions()
                + " questions · " + comparisons.source()
                + (comparisons.withoutVerdict() == 0
                        ? ""
                        : " · " + comparisons.withoutVerdict() + " without a verdict are left out");
    }

    private Table standings() {
        String level = String.format(Locale.ROOT, "%.0f%% interval", 100 * options.level());
        Table table = new Table("rank", "system", "rating", level, "comparisons");
        for (Standing standing : board.standings()) {
            table.row(
                    standing.best() == standing.worst()
                            ? Integer.toString(standing.best())
                            : standing.best() + "–" + standing.worst(),
                    standing.system(),
                    String.format(Locale.ROOT, "%.0f", standing.rating()),
                    interval(standing.interval(), "%.0f"),
                    String.format(Locale.ROOT, "%.0f", standing.comparisons()));
        }
        return table;
    }

    private Table style() {
        Table table = new Table("", "log odds", "interval");
        board.style()
                .forEach(effect -> table.row(
                        effect.name(),
                        String.format(Locale.ROOT, "%+.2f", effect.value()),
                        interval(effect.interval(), "%+.2f")));
        return table;
    }

    private boolean isSmall() {
        return board.standings().size() <= MOST_IN_A_TABLE;
    }

    private Table pairs() {
        List<String> names = board.standings().stream().map(Standing::system).toList();
        Table table = new Table(Stream.concat(Stream.of(""), names.stream()).toArray(String[]::new));
        for (String row : names) {
            List<String> cells = new ArrayList<>(List.of(row));
            names.forEach(column -> cells.add(cell(row, column)));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private String cell(String row, String column) {
        for (Pair pair : board.pairs()) {
            boolean there = pair.a().equals(row) && pair.b().equals(column);
            boolean back = pair.a().equals(column) && pair.b().equals(row);
            if (there || back) {
                double share = there ? pair.share() : 1 - pair.share();
                return String.format(
                        Locale.ROOT, "%.0f%% (%.0f)", 100 * share, pair.wins() + pair.ties() + pair.losses());
            }
        }
        return row.equals(column) ? "" : "-";
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(board.notes());
        notes.add("1000 is the mean; 100 points more win " + wins(100) + " of comparisons, 400 win " + wins(400)
                + ". Ties: " + options.ties().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + ". Intervals and ranks: bootstrap over questions, " + options.draws()
                + " draws; ranks are not corrected for how many there are.");
        if (judge != null) {
            notes.add("The verdicts are those of " + judge.rater() + ", which is not always right: "
                    + String.join(", ", marks(judge)) + ", on " + judge.result().answers()
                    + " golden answers. Its error is not in the intervals, and it may favour some systems.");
        }
        return notes;
    }

    private static List<String> marks(Certificate judge) {
        return judge.marks().stream()
                .filter(mark -> List.of("accuracy", "kappa", "sensitivity", "specificity")
                        .contains(mark.name()))
                .filter(mark -> mark.value() != null)
                .map(LeaderboardText::mark)
                .toList();
    }

    private static String mark(Mark mark) {
        String interval = mark.low() == null || mark.high() == null
                ? ""
                : String.format(Locale.ROOT, " [%.2f, %.2f]", mark.low(), mark.high());
        return String.format(Locale.ROOT, "%s %.2f", mark.name(), mark.value()) + interval;
    }

    private static String wins(double points) {
        return String.format(Locale.ROOT, "%.0f%%", 100 / (1 + Math.pow(10, -points / 400)));
    }

    private static String interval(@Nullable Interval interval, String format) {
        return interval == null
                ? "-"
                : "["
                        + String.join(
                                ", ",
                                Arrays.asList(
                                        String.format(Locale.ROOT, format, interval.low()),
                                        String.format(Locale.ROOT, format, interval.high())))
                        + "]";
    }
}
