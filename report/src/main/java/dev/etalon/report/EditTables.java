package dev.etalon.report;

import dev.etalon.report.RunReport.EditTable;
import java.util.Objects;

/** A measure's most frequent edits as text, the first ten. */
final class EditTables {
    private static final int SHOWN = 10;
    private static final int LONGEST_CELL = 60;

    private EditTables() {}

    static String heading(RunReport.MeasurePart part) {
        EditTable edits = Objects.requireNonNull(part.edits());
        String about = edits.missed() == 0 ? "" : ", each count may be too low by " + edits.missed();
        return "Most frequent edits of " + part.name() + " (of " + edits.total() + about + ")";
    }

    static Table table(RunReport.MeasurePart part) {
        Table table = new Table("edit", "count");
        Objects.requireNonNull(part.edits()).edits().stream()
                .limit(SHOWN)
                .forEach(one -> table.row(Terminal.line(one.edit(), LONGEST_CELL), String.valueOf(one.count())));
        return table;
    }
}
