package dev.etalon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of text, as aligned columns or as Markdown. */
public final class Table {
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... head) {
        this.head = List.of(head);
    }

    public Table row(String... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException("a row needs " + head.size() + " cells, not " + cells.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Columns aligned by spaces, two spaces before each line. */
    public String text() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < head.size(); column++) {
            int widest = width(head.get(column));
            for (List<String> row : rows) {
                widest = Math.max(widest, width(row.get(column)));
            }
            widths.add(widest);
        }
        StringBuilder out = new StringBuilder(line(head, widths));
        rows.forEach(row -> out.append(line(row, widths)));
        return out.toString();
    }

    public String markdown() {
        StringBuilder out = new StringBuilder(markdownLine(head));
        out.append(markdownLine(head.stream().map(cell -> "---").toList()));
        rows.forEach(row -> out.append(markdownLine(row)));
        return out.toString();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder out = new StringBuilder(" ");
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            out.append(' ').append(cell).append(" ".repeat(widths.get(column) - width(cell) + 1));
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String markdownLine(List<String> cells) {
        return cells.stream().map(Markdown::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
