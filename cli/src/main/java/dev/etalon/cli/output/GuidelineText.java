package dev.etalon.cli.output;

import dev.etalon.rating.guideline.Change;
import dev.etalon.rating.guideline.Finding;
import dev.etalon.rating.guideline.GuidelineDiff;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** What is said of guidelines, as text. */
public final class GuidelineText {
    private GuidelineText() {}

    /** The findings of a lint, one a line. */
    public static String of(String file, List<Finding> findings) {
        if (findings.isEmpty()) {
            return file + ": nothing to mend\n";
        }
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        findings.forEach(
                finding -> lines.add(file + ": " + finding.severity().name().toLowerCase(Locale.ROOT) + ": "
                        + finding.message() + " [" + finding.rule() + "]"));
        return lines.toString();
    }

    /** The changes, and what follows from them. */
    public static String of(GuidelineDiff diff) {
        if (diff.changes().isEmpty()) {
            return "Nothing has changed.\n";
        }
        StringBuilder text = new StringBuilder();
        diff.changes().forEach(change -> text.append(of(change)));
        text.append(
                diff.mayChangeVerdicts()
                        ? "Verdicts may change: raise the version, hold the exam anew, label anew what the changes touch.\n"
                        : "No verdict can change with this.\n");
        return text.toString();
    }

    private static String of(Change change) {
        String mark = change.mayChangeVerdicts() ? "" : " (no verdict changes with it)";
        return change.part() + mark + "\n" + side("-", change.before()) + side("+", change.after());
    }

    private static String side(String sign, String text) {
        return text.isEmpty() ? "" : text.indent(2).replaceAll("(?m)^ ", sign);
    }
}
