package dev.etalon.report;

import java.util.List;
import java.util.Locale;

/** A comparison as text for a terminal. */
public final class TextComparison {
    private static final int LONGEST_TEXT = 300;

    private TextComparison() {}

    /**
     * The whole comparison; ends with a line break.
     *
     * @param changes how many regressions and how many fixes are shown, of each measure together
     * @param colour whether the terminal takes ANSI colours
     */
    public static String of(ComparisonReport report, int changes, boolean colour) {
        StringBuilder out = new StringBuilder();
        out.append("A  ")
                .append(report.a().id())
                .append("\nB  ")
                .append(report.b().id())
                .append('\n');
        out.append(report.pairs())
                .append(" pairs")
                .append(unpaired("A", report.onlyInA()))
                .append(unpaired("B", report.onlyInB()));
        out.append("\n\n").append(effects(report).text());
        out.append(anytime(report));
        report.notes()
                .forEach(note ->
                        out.append("  ! ").append(Terminal.line(note, 200)).append('\n'));
        out.append(TextReport.signatures(report.b()));
        List<ComparisonReport.Change> worse = report.changes().stream()
                .filter(ComparisonReport.Change::regression)
                .toList();
        List<ComparisonReport.Change> better =
                report.changes().stream().filter(change -> !change.regression()).toList();
        out.append(changes("Regressions", worse, changes, colour));
        out.append(changes("Fixes", better, changes, colour));
        return out.toString();
    }

    private static String unpaired(String run, ComparisonReport.Unpaired unpaired) {
        if (unpaired.count() == 0) {
            return "";
        }
        return " · " + unpaired.count() + " only in " + run + " ("
                + Terminal.line(String.join(", ", unpaired.first()), 80) + ")";
    }

    private static String anytime(ComparisonReport report) {
        return report.anytime().isEmpty()
                ? ""
                : "\nValid at any time, however often one looks (betting confidence sequence; samples in random order)\n"
                        + anytimeEffects(report).text();
    }

    static Table anytimeEffects(ComparisonReport report) {
        Table table = new Table(
                "measure",
                "aggregate",
                "samples",
                "B - A",
                "interval",
                "p",
                "p (" + report.correction() + ")",
                "verdict");
        for (ComparisonReport.Anytime e : report.anytime()) {
            table.row(
                    e.measure(),
                    e.aggregate(),
                    String.valueOf(e.samples()),
                    Numbers.difference(e.effect(), e.form()),
                    Numbers.interval(e.interval(), e.form()).replace("%", " pp"),
                    Numbers.p(e.p()),
                    Numbers.p(e.adjustedP()),
                    e.verdict());
        }
        return table;
    }

    static Table effects(ComparisonReport report) {
        Table table = new Table(
                "measure",
                "aggregate",
                "slice",
                "A",
                "B",
                "B - A",
                "interval",
                "p",
                "p (" + report.correction() + ")",
                "detectable",
                "pairs",
                "test",
                "verdict");
        for (ComparisonReport.Effect e : report.effects()) {
            table.row(
                    e.measure(),
                    e.aggregate(),
                    e.slice() == null ? "all" : Terminal.line(e.slice(), 40),
                    Numbers.value(e.a(), e.form()),
                    Numbers.value(e.b(), e.form()),
                    Numbers.difference(e.effect(), e.form()),
                    Numbers.interval(e.interval(), e.form()).replace("%", " pp"),
                    Numbers.p(e.p()),
                    Numbers.p(e.adjustedP()),
                    e.detectable() == null ? "-" : Numbers.value(e.detectable(), e.form()),
                    String.valueOf(e.pairs()),
                    e.test() == null ? "-" : e.test(),
                    e.verdict());
        }
        return table;
    }

    private static String changes(String heading, List<ComparisonReport.Change> all, int shown, boolean colour) {
        if (all.isEmpty() || shown == 0) {
            return "";
        }
        StringBuilder out =
                new StringBuilder("\n" + heading + " (" + Math.min(shown, all.size()) + " of " + all.size() + ")\n");
        all.stream().limit(shown).forEach(change -> out.append(change(change, colour)));
        return out.toString();
    }

    private static String change(ComparisonReport.Change change, boolean colour) {
        String head = "  " + change.sampleId() + (change.repeat() == 0 ? "" : " (repeat " + change.repeat() + ")")
                + "  " + change.measure() + ": " + cell(change.before()) + " -> " + cell(change.after()) + "\n";
        return head + "    " + diff(change.answerA(), change.answerB(), colour) + "\n";
    }

    static String cell(SampleRow.Cell cell) {
        return switch (cell.kind()) {
            case "graded" -> String.format(Locale.ROOT, "%.3g", cell.value());
            case "labelled" ->
                Terminal.line(String.valueOf(cell.label()), 40)
                        + (cell.expected() == null ? "" : " (expected " + Terminal.line(cell.expected(), 40) + ")");
            default -> cell.kind();
        };
    }

    /** Both answers in one line, {@code [-old-]{+new+}} or in colours. */
    static String diff(String before, String after, boolean colour) {
        StringBuilder out = new StringBuilder();
        for (WordDiff.Part part : WordDiff.between(before, after)) {
            String text = Terminal.line(part.text(), LONGEST_TEXT);
            out.append(out.isEmpty() ? "" : " ");
            out.append(
                    switch (part.kind()) {
                        case SAME -> text;
                        case REMOVED -> colour ? "\u001b[31;9m" + text + "\u001b[0m" : "[-" + text + "-]";
                        case ADDED -> colour ? "\u001b[32m" + text + "\u001b[0m" : "{+" + text + "+}";
                    });
        }
        return out.toString();
    }
}
