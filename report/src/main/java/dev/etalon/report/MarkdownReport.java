package dev.etalon.report;

import dev.etalon.core.run.Run;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A run or a comparison as Markdown for a pull request. Answers are escaped and cut; the whole stays under 60,000 characters. */
public final class MarkdownReport {
    private static final int LONGEST = 60_000;
    private static final int MOST_CHANGES = 10;

    private MarkdownReport() {}

    public static String of(RunReport report) {
        StringBuilder out = new StringBuilder();
        out.append("## Etalon: ").append(Markdown.escape(report.run().suite()));
        if (report.gate() != null) {
            out.append(": ").append(report.gate().verdict().toUpperCase(Locale.ROOT));
        }
        out.append("\n\nRun `")
                .append(report.run().id())
                .append("`, ")
                .append(report.totals().samples())
                .append(" samples");
        out.append(", ").append(report.totals().unanswered()).append(" without an answer.\n\n");
        if (report.gate() != null) {
            out.append(gate(report.gate())).append('\n');
        }
        out.append(TextReport.figures(report.figures()).markdown());
        String details = TextReport.details(report.figures());
        out.append(details.isEmpty() ? "" : "\n" + details);
        report.measures().stream()
                .filter(part -> part.edits() != null)
                .forEach(part -> out.append("\n<details><summary>")
                        .append(Markdown.escape(EditTables.heading(part)))
                        .append("</summary>\n\n")
                        .append(EditTables.table(part).markdown())
                        .append("\n</details>\n"));
        for (RunReport.MeasurePart part : report.measures()) {
            if (part.repeats() != null) {
                out.append("\n> ")
                        .append(Markdown.escape(part.name() + ": " + TextReport.repeats(part.repeats())))
                        .append('\n');
            }
        }
        out.append(signatures(report.run()));
        return cut(out.toString());
    }

    public static String of(ComparisonReport report) {
        StringBuilder out = new StringBuilder("## Etalon: ");
        out.append(Markdown.escape(report.b().suite()))
                .append("\n\nA `")
                .append(report.a().id())
                .append("`, B `");
        out.append(report.b().id()).append("`, ").append(report.pairs()).append(" pairs, ");
        out.append(report.onlyInA().count())
                .append(" only in A, ")
                .append(report.onlyInB().count())
                .append(" only in B.\n\n");
        out.append(TextComparison.effects(report).markdown());
        if (!report.anytime().isEmpty()) {
            out.append("\nValid at any time, however often one looks:\n\n");
            out.append(TextComparison.anytimeEffects(report).markdown());
        }
        report.notes()
                .forEach(
                        note -> out.append("\n> ").append(Markdown.escape(note)).append('\n'));
        out.append(signatures(report.b()));
        out.append(changes(
                "Regressions",
                report.changes().stream()
                        .filter(ComparisonReport.Change::regression)
                        .toList()));
        out.append(changes(
                "Fixes",
                report.changes().stream().filter(change -> !change.regression()).toList()));
        return cut(out.toString());
    }

    private static String signatures(Run run) {
        StringBuilder out = new StringBuilder("\nMeasured as: ");
        StringJoiner all = new StringJoiner("; ");
        run.measures().forEach(key -> all.add(Markdown.escape(key.name() + " = " + key.signature())));
        return out.append(all).append("\n").toString();
    }

    private static String gate(RunReport.GatePart gate) {
        Table table = new Table("condition", "verdict", "because");
        gate.conditions().forEach(one -> table.row(one.condition(), one.verdict(), one.reason()));
        return table.markdown();
    }

    private static String changes(String heading, List<ComparisonReport.Change> changes) {
        if (changes.isEmpty()) {
            return "";
        }
        StringBuilder out =
                new StringBuilder("\n<details><summary>" + heading + ": " + changes.size() + "</summary>\n\n");
        for (ComparisonReport.Change change : changes.subList(0, Math.min(MOST_CHANGES, changes.size()))) {
            out.append("- **").append(Markdown.escape(change.sampleId())).append("** ");
            out.append(Markdown.escape(change.measure() + ": " + TextComparison.cell(change.before()) + " → "
                    + TextComparison.cell(change.after())));
            out.append("  \n  ").append(diff(change)).append('\n');
        }
        return out.append("\n</details>\n").toString();
    }

    private static String diff(ComparisonReport.Change change) {
        StringBuilder out = new StringBuilder();
        for (WordDiff.Part part : WordDiff.between(change.answerA(), change.answerB())) {
            String text = Markdown.escape(Terminal.line(part.text(), 300));
            out.append(
                    switch (part.kind()) {
                        case SAME -> text;
                        case REMOVED -> "~~" + text + "~~";
                        case ADDED -> "**" + text + "**";
                    });
            out.append(' ');
        }
        return out.toString().strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "\n\n(cut: the report is longer than a comment may be)\n";
    }
}
