package dev.etalon.app.optimize;

import dev.etalon.app.optimize.OptimizationReport.Change;
import dev.etalon.app.optimize.OptimizationReport.Counts;
import dev.etalon.app.optimize.OptimizationReport.Difference;
import dev.etalon.app.optimize.OptimizationReport.Node;
import dev.etalon.app.optimize.OptimizationReport.Outcome;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.outcome.PairedOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report of an optimisation in words: for the terminal, and as Markdown with every text, diff and reflection. */
public final class OptimizationText {
    private OptimizationText() {}

    /** What one needs to know, for the terminal. */
    public static List<String> lines(OptimizationReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.suite() + ": " + report.objective() + (report.lowerIsBetter() ? ", turned round" : ""));
        lines.add("");
        lines.addAll(tree(report));
        lines.add("");
        if (report.front().objectives().size() > 1) {
            lines.add("The front (validation samples; each interval for itself):");
            lines.addAll(FrontText.lines(report.front()));
            lines.add("");
        }
        lines.addAll(result(report));
        lines.add("");
        lines.addAll(cost(report));
        report.files().forEach(file -> lines.add("written: " + file));
        return lines;
    }

    /** Everything, as Markdown. */
    public static String markdown(OptimizationReport report) {
        StringBuilder text = new StringBuilder("# " + report.suite() + ": " + report.objective() + "\n\n");
        text.append(String.join("\n", result(report))).append("\n\n");
        text.append(String.join("\n", cost(report))).append("\n\n## The front\n\n");
        text.append(FrontText.markdown(report.front())).append("\n## Family tree\n\n```text\n");
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

    static List<String> tree(OptimizationReport report) {
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

    static List<String> result(OptimizationReport report) {
        Outcome validation = report.validation();
        if (validation == null) {
            return List.of("No gain: no text was better than the one in the suite.");
        }
        List<String> lines = new ArrayList<>();
        lines.addAll(outcome(
                "where it was chosen (" + validation.score().examples() + " samples, corrected for "
                        + validation.score().candidates() + " candidates)",
                validation));
        Outcome test = report.test();
        if (test == null) {
            lines.add(
                    report.sizes().getLast() == 0
                            ? "There is no test set: what the winner is worth on new samples is not known."
                            : "The test set was not run: what the winner is worth on new samples is not known yet.");
            return lines;
        }
        lines.addAll(outcome("on samples it never saw (" + test.score().examples() + ")", test));
        if (test.score().missing() > 0) {
            lines.add(test.score().missing() + " test samples have no score on one side and are left out.");
        }
        String by = test.plain() ? "" : ", by the " + test.decidedBy();
        lines.add((test.better() ? "The winner is" : "It is not shown that the winner is")
                + " better than the suite's text" + by + ".");
        return lines;
    }

    /** First what decides, then what else there is to know. */
    private static List<String> outcome(String where, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        if (!outcome.plain()) {
            lines.add(where + ": " + numbers(outcome.score()) + " (" + outcome.decidedBy() + ")");
            outcome.numbers().forEach(number -> lines.add("  " + own(number) + ": " + number.verdict()));
            return lines;
        }
        Difference main = outcome.numbers().getFirst();
        lines.add(where + ": " + own(main));
        if (!same(main.before(), outcome.score().before())
                || !same(main.after(), outcome.score().after())) {
            lines.add("  by the samples' own scores, which the search went by: " + numbers(outcome.score()));
        }
        return lines;
    }

    private static boolean same(@Nullable Double number, double score) {
        return number != null && Math.abs(Math.abs(number) - Math.abs(score)) < 1e-9;
    }

    /** The suite's own number, as a comparison of runs would show it. */
    private static String own(Difference number) {
        Interval interval = number.interval();
        Double difference = number.difference();
        return String.format(
                Locale.ROOT,
                "%s -> %s%s%s, p = %.4f (%s %s%s%s)",
                FrontMaker.words(number.before()),
                FrontMaker.words(number.after()),
                difference == null ? "" : String.format(Locale.ROOT, ", %+.4f", difference),
                interval == null ? "" : String.format(Locale.ROOT, " [%+.4f, %+.4f]", interval.low(), interval.high()),
                number.p(),
                number.objective(),
                number.aggregate(),
                number.pairs().clusters() == number.pairs().n()
                        ? ""
                        : " in " + number.pairs().clusters() + " groups",
                number.pairs().missing() == 0 ? "" : ", " + number.pairs().missing() + " missing");
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

    static List<String> cost(OptimizationReport report) {
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
