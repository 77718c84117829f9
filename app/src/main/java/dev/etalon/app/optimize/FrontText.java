package dev.etalon.app.optimize;

import dev.etalon.app.optimize.Front.Column;
import dev.etalon.app.optimize.Front.Point;
import dev.etalon.app.optimize.Front.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The front as a table of cells, the same for the terminal, Markdown and HTML. */
final class FrontText {
    static final String NOTE =
            "On the validation samples; an interval is that of one candidate alone and knows nothing of the"
                    + " choice among many. Unbeaten: no other is as good in everything and better in something.";

    private FrontText() {}

    static List<String> head(Front front) {
        List<String> head = new ArrayList<>(List.of("candidate", "sum", "best on", "unbeaten"));
        front.objectives().forEach(column -> head.add(title(column)));
        return head;
    }

    private static String title(Column column) {
        String way = switch (column.direction()) {
            case HIGHER_IS_BETTER -> "up";
            case LOWER_IS_BETTER -> "down";
            case NEITHER -> "either way";
        };
        String name = column.objective().equals(column.aggregate())
                ? column.objective()
                : column.objective() + " " + column.aggregate();
        return name + " (" + way + (column.weight() == 0 ? ", watched" : "") + ")";
    }

    static List<List<String>> rows(Front front) {
        List<List<String>> rows = new ArrayList<>();
        for (Point point : front.points()) {
            List<String> row = new ArrayList<>();
            row.add(point.candidate()
                    + (point.winner() ? " (winner)" : point.candidate() == 0 ? " (the suite's)" : ""));
            row.add(String.format(Locale.ROOT, "%.4f", point.sum()));
            row.add(String.valueOf(point.bestOn()));
            row.add(point.unbeaten() ? "yes" : "");
            point.values().forEach(value -> row.add(cell(value)));
            rows.add(row);
        }
        return rows;
    }

    private static String cell(Value value) {
        StringBuilder cell = new StringBuilder(FrontMaker.words(value.value()));
        if (value.interval() != null) {
            cell.append(" [")
                    .append(FrontMaker.words(value.interval().low()))
                    .append(", ")
                    .append(FrontMaker.words(value.interval().high()))
                    .append(']');
        }
        return value.missing() == 0 ? cell.toString() : cell + ", " + value.missing() + " missing";
    }

    /** Columns as wide as their widest cell. */
    static List<String> lines(Front front) {
        List<List<String>> all = new ArrayList<>(List.of(head(front)));
        all.addAll(rows(front));
        int[] widths = new int[all.getFirst().size()];
        all.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        List<String> lines = new ArrayList<>();
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(String.format(Locale.ROOT, "%-" + widths[i] + "s  ", row.get(i)));
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.addAll(front.trades());
        return lines;
    }

    static String markdown(Front front) {
        StringBuilder table = new StringBuilder("| " + String.join(" | ", head(front)) + " |\n");
        table.append("|---".repeat(head(front).size())).append("|\n");
        rows(front)
                .forEach(row ->
                        table.append("| ").append(String.join(" | ", row)).append(" |\n"));
        front.trades().forEach(trade -> table.append("\n").append(trade).append('\n'));
        return table.append('\n').append(NOTE).append('\n').toString();
    }
}
