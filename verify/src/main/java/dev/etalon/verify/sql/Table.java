package dev.etalon.verify.sql;

import java.util.List;
import java.util.stream.Collectors;

/** A result: its columns' names, and its rows. */
record Table(List<String> columns, List<List<Cell>> rows) {
    private static final int SHOWN_ROWS = 5;

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    int width() {
        return columns.size();
    }

    /** The same rows with the columns in another order. */
    Table arranged(int[] order) {
        List<List<Cell>> arranged = rows.stream()
                .map(row -> java.util.Arrays.stream(order).mapToObj(row::get).toList())
                .toList();
        return new Table(columns, arranged);
    }

    Table distinct() {
        return new Table(columns, rows.stream().distinct().toList());
    }

    /** The first rows, for people. */
    String shown() {
        String head = rows.stream().limit(SHOWN_ROWS).map(Table::shown).collect(Collectors.joining("; "));
        String all = rows.size() + (rows.size() == 1 ? " row" : " rows");
        return rows.isEmpty() ? all : all + ": " + head + (rows.size() > SHOWN_ROWS ? "; ..." : "");
    }

    static String shown(List<Cell> row) {
        String text = row.stream().map(Cell::shown).collect(Collectors.joining(", ", "(", ")"));
        return text.length() <= 300 ? text : text.substring(0, 300) + "...";
    }
}
