package dev.etalon.report;

import dev.etalon.core.run.Run;
import dev.etalon.core.summary.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;

/** A run as text for a terminal. */
public final class TextReport {
    private static final int LONGEST_CELL = 60;
    private static final int LONGEST_SIGNATURE = 200;

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
        report.measures().forEach(part -> out.append(repeats(part)));
        out.append(shrunk(report));
        out.append(cautions(report));
        out.append(failures(report.totals().failures()));
        if (report.gate() != null) {
            out.append('\n').append(gate(report.gate()));
        }
        out.append('\n').append(signatures(report.run()));
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

    /** What exactly was measured, one line a measure. */
    static String signatures(Run run) {
        StringBuilder out = new StringBuilder();
        run.measures()
                .forEach(key -> out.append("  = ")
                        .append(Terminal.line(key.name(), LONGEST_CELL))
                        .append(": ")
                        .append(Terminal.line(key.signature(), LONGEST_SIGNATURE))
                        .append('\n'));
        return out.toString();
    }

    private static String shrunk(RunReport report) {
        if (report.shrunk().isEmpty()) {
            return "";
        }
        Table table = new Table("measure", "slice", "value", "shrunk", "interval", "pull");
        for (RunReport.ShrunkSlice slice : report.shrunk()) {
            table.row(
                    Terminal.line(slice.measure(), LONGEST_CELL),
                    Terminal.line(slice.slice(), LONGEST_CELL),
                    Numbers.value(slice.value(), slice.form()),
                    Numbers.value(slice.shrunk(), slice.form()),
                    Numbers.interval(slice.interval(), slice.form()),
                    Numbers.percent(slice.pull()));
        }
        return "\nSlices shrunk towards the mean of their field (empirical Bayes), for ranking; gates and tests do not use them\n"
                + table.text();
    }

    /** How much of the error repeats cause, and what would lessen it. */
    private static String repeats(RunReport.MeasurePart part) {
        RunReport.RepeatsPart split = part.repeats();
        return split == null ? "" : "\n  ~ " + Terminal.line(part.name(), LONGEST_CELL) + ": " + repeats(split) + "\n";
    }

    static String repeats(RunReport.RepeatsPart split) {
        return String.format(
                Locale.ROOT,
                "%.0f%% of the variance of the mean comes from repeats that differ, the rest from samples that differ (ICC %.2f%s)."
                        + " Standard error %.4f; with twice the repeats %.4f, with twice the samples %.4f.",
                100 * split.partOfRepeats(),
                split.icc(),
                split.iccInterval() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", from %.2f to %.2f",
                                split.iccInterval().low(),
                                split.iccInterval().high()),
                split.standardError(),
                split.twiceTheRepeats(),
                split.twiceTheSamples());
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
