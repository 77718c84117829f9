package dev.etalon.report;

import dev.etalon.core.summary.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;

/** A run as text for a terminal. */
public final class TextReport {
    private static final int LONGEST_CELL = 60;

    private TextReport() {}

    /** The whole report; ends with a line break. */
    public static String of(RunReport report) {
        StringBuilder out = new StringBuilder();
        out.append(heading(report)).append('\n');
        out.append(figures(report.figures()).text());
        out.append(details(report.figures()));
        report.measures().forEach(part -> out.append(confusion(part)));
        report.measures().stream()
                .filter(part -> part.edits() != null)
                .forEach(part -> out.append('\n')
                        .append(EditTables.heading(part))
                        .append('\n')
                        .append(EditTables.table(part).text()));
        out.append(cautions(report));
        out.append(failures(report.totals().failures()));
        if (report.gate() != null) {
            out.append('\n').append(gate(report.gate()));
        }
        return out.toString();
    }

    private static String heading(RunReport report) {
        RunReport.Totals totals = report.totals();
        StringJoiner line = new StringJoiner(" · ");
        line.add(totals.samples() + " samples");
        if (totals.trials() != totals.samples()) {
            line.add(totals.trials() + " trials");
        }
        if (totals.unanswered() > 0) {
            line.add(totals.unanswered() + " without an answer");
        }
        if (totals.usage().tokens() > 0) {
            line.add(String.format(Locale.ROOT, "%,d tokens", totals.usage().tokens()));
            line.add(money(totals));
        }
        if (totals.latencyMillis() != null) {
            line.add(String.format(
                    Locale.ROOT,
                    "latency %.0f ms (95%%: %.0f ms)",
                    totals.latencyMillis().median(),
                    totals.latencyMillis().percentile95()));
        }
        String status = report.run().status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "Run " + report.run().id() + " (" + status + ")\n" + line + "\n";
    }

    private static String money(RunReport.Totals totals) {
        return totals.usage().dollars() == null
                ? "cost unknown (no price)"
                : "$" + totals.usage().dollars().stripTrailingZeros().toPlainString();
    }

    /** What the table leaves out. */
    static String details(List<RunReport.Figure> figures) {
        long details = figures.stream().filter(RunReport.Figure::detail).count();
        return details == 0 ? "" : details + " more figures, of single classes or bins, are in the page and in JSON.\n";
    }

    static Table figures(List<RunReport.Figure> figures) {
        Table table =
                new Table("measure", "aggregate", "slice", "value", "interval", "n", "abstained", "failed", "method");
        for (RunReport.Figure figure : figures) {
            Estimate estimate = figure.estimate();
            if (figure.detail()) {
                continue;
            }
            table.row(
                    Terminal.line(figure.measure(), LONGEST_CELL),
                    Terminal.line(estimate.name(), LONGEST_CELL),
                    figure.slice() == null ? "all" : Terminal.line(figure.slice(), LONGEST_CELL),
                    Numbers.value(estimate.value(), estimate.form()),
                    Numbers.interval(estimate.interval(), estimate.form()),
                    String.valueOf(estimate.counts().n()),
                    String.valueOf(estimate.counts().abstained()),
                    String.valueOf(estimate.counts().failed()),
                    estimate.interval() == null ? "-" : estimate.interval().method());
        }
        return table;
    }

    private static String confusion(RunReport.MeasurePart part) {
        RunReport.ConfusionTable confusion = part.confusion();
        if (confusion == null || confusion.labels().size() > 10) {
            return "";
        }
        List<String> head = new ArrayList<>(List.of("expected \\ given"));
        confusion.labels().forEach(label -> head.add(Terminal.line(label, 20)));
        Table table = new Table(head.toArray(String[]::new));
        for (int row = 0; row < confusion.labels().size(); row++) {
            List<String> cells =
                    new ArrayList<>(List.of(Terminal.line(confusion.labels().get(row), 20)));
            confusion.counts().get(row).forEach(count -> cells.add(String.valueOf(count)));
            table.row(cells.toArray(String[]::new));
        }
        return "\nConfusion of " + part.name() + "\n" + table.text();
    }

    /** The worst and best case where scores are missing, and the notes. */
    private static String cautions(RunReport report) {
        StringBuilder out = new StringBuilder();
        for (RunReport.Figure figure : report.figures()) {
            Estimate estimate = figure.estimate();
            String name =
                    figure.measure() + "/" + estimate.name() + (figure.slice() == null ? "" : " in " + figure.slice());
            if (estimate.bounds() != null) {
                out.append("  ! ").append(Terminal.line(name, LONGEST_CELL)).append(": ");
                out.append(estimate.counts().missing())
                        .append(" scores are missing; with them it could be anything from ");
                out.append(Numbers.value(estimate.bounds().worst(), estimate.form()))
                        .append(" to ");
                out.append(Numbers.value(estimate.bounds().best(), estimate.form()))
                        .append('\n');
            }
            if (figure.note() != null) {
                out.append("  ! ")
                        .append(Terminal.line(name, LONGEST_CELL))
                        .append(": ")
                        .append(figure.note())
                        .append('\n');
            }
        }
        return out.isEmpty() ? "" : "\n" + out;
    }

    private static String failures(List<RunReport.FailureCount> failures) {
        if (failures.isEmpty()) {
            return "";
        }
        Table table = new Table("failed", "kind", "count", "for example");
        failures.forEach(one ->
                table.row(one.what(), one.kind(), String.valueOf(one.count()), Terminal.line(one.example(), 100)));
        return "\n" + table.text();
    }

    static String gate(RunReport.GatePart gate) {
        Table table = new Table("condition", "verdict", "because");
        gate.conditions().forEach(one -> table.row(one.condition(), one.verdict(), Terminal.line(one.reason(), 160)));
        return "Gate: " + Objects.requireNonNull(gate.verdict()).toUpperCase(Locale.ROOT) + "\n" + table.text();
    }
}
