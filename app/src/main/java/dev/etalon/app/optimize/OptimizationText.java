package dev.etalon.app.optimize;

import dev.etalon.app.optimize.OptimizationReport.Change;
import dev.etalon.app.optimize.OptimizationReport.Counts;
import dev.etalon.app.optimize.OptimizationReport.Node;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.outcome.PairedOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report of an optimisation in words: for the terminal, and as Markdown with every text, diff and reflection. */
public final class OptimizationText {
    private OptimizationText() {}

    /** What one needs to know, for the terminal. */
    public static List<String> lines(OptimizationReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.suite() + ": " + report.scorer() + (report.lowerIsBetter() ? ", turned round" : ""));
        lines.add("");
        lines.addAll(tree(report));
        lines.add("");
        lines.addAll(result(report));
        lines.add("");
        lines.addAll(cost(report));
        report.files().forEach(file -> lines.add("written: " + file));
        return lines;
    }

    /** Everything, as Markdown. */
    public static String markdown(OptimizationReport report) {
        StringBuilder text = new StringBuilder("# " + report.suite() + ": " + report.scorer() + "\n\n");
        text.append(String.join("\n", result(report))).append("\n\n");
        text.append(String.join("\n", cost(report))).append("\n\n## Family tree\n\n```text\n");
        text.append(String.join("\n", tree(report))).append("\n```\n");
        for (Node node : report.family()) {
            text.append("\n## Candidate ").append(node.number()).append('\n');
            if (!node.why().isEmpty()) {
                text.append("\nTaken for ").append(node.why()).append(".\n");
            }
            node.texts().forEach((component, whole) -> {
                if (node.number() == 0 || node.number() == report.best()) {
                    text.append("\nThe ").append(component).append(":\n\n").append(fenced("text", whole));
                }
            });
            node.changes().forEach(change -> text.append(change(change)));
        }
        return text.toString();
    }

    private static String change(Change change) {
        return "\nWhat changed in the " + change.component() + ":\n\n"
                + fenced("diff", String.join("\n", change.diff()))
                + "\n<details><summary>The reflection</summary>\n\n"
                + fenced("text", change.reflection())
                + "\n</details>\n";
    }

    /** With a fence longer than any in the text: what a model wrote cannot break out of it. */
    private static String fenced(String language, String text) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return fence + language + "\n" + text + "\n" + fence + "\n";
    }

    private static List<String> tree(OptimizationReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("candidate  validation  best on  from");
        for (Node node : report.family()) {
            String from = node.parents().isEmpty()
                    ? "the suite"
                    : node.parents().stream().map(String::valueOf).collect(Collectors.joining(" and "));
            String mark = node.number() == report.best() ? "  <- winner" : "";
            lines.add(String.format(
                    Locale.ROOT, "%9d  %10.4f  %7d  %s%s", node.number(), node.score(), node.fronts(), from, mark));
        }
        return lines;
    }

    private static List<String> result(OptimizationReport report) {
        PairedOutcome validation = report.validation();
        if (validation == null) {
            return List.of("No gain: no text was better than the one in the suite.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("where it was chosen (" + validation.examples() + " samples, corrected for " + validation.candidates()
                + " candidates): " + numbers(validation));
        PairedOutcome test = report.test();
        if (test == null) {
            lines.add(
                    report.sizes().getLast() == 0
                            ? "There is no test set: what the winner is worth on new samples is not known."
                            : "The test set was not run: what the winner is worth on new samples is not known yet.");
            return lines;
        }
        lines.add("on samples it never saw (" + test.examples() + "): " + numbers(test));
        if (test.missing() > 0) {
            lines.add(test.missing() + " test samples have no score on one side and are left out.");
        }
        lines.add(
                test.better()
                        ? "The winner is better than the suite's text."
                        : "It is not shown that the winner is better than the suite's text.");
        return lines;
    }

    private static String numbers(PairedOutcome outcome) {
        String interval = outcome.interval() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        " [%+.4f, %+.4f]",
                        outcome.interval().low(),
                        outcome.interval().high());
        return String.format(
                Locale.ROOT,
                "%.4f -> %.4f, %+.4f%s, p = %.4f",
                outcome.before(),
                outcome.after(),
                outcome.gain(),
                interval,
                outcome.p());
    }

    private static List<String> cost(OptimizationReport report) {
        Counts counts = report.counts();
        Usage spent = report.spent();
        String dollars = spent.dollars() == null
                ? "cost unknown"
                : String.format(Locale.ROOT, "$%.4f", spent.dollars().doubleValue());
        return List.of(
                counts.iterations() + " iterations: " + counts.rejected()
                        + " children were no gain on their minibatch, "
                        + counts.fellBehind() + " fell behind in validation, " + counts.refused()
                        + " reflections gave no text that could be taken",
                String.format(
                        Locale.ROOT,
                        "%,d evaluations, %,d reflections, %,d tokens, %s; ended because: %s",
                        counts.evaluations(),
                        counts.reflections(),
                        spent.tokens(),
                        dollars,
                        report.end()));
    }
}
