package dev.etalon.cli.output;

import dev.etalon.core.stats.Interval;
import dev.etalon.rating.audit.AuditReport;
import dev.etalon.rating.audit.Finding;
import dev.etalon.rating.audit.rationale.RationaleFinding;
import dev.etalon.rating.audit.rationale.RationaleReport;
import dev.etalon.report.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An audit as text for a terminal, and as a page. */
public final class AuditText {
    private static final List<String> HEAD = List.of(
            "probe",
            "answers",
            "rate",
            "own noise",
            "effect",
            "interval",
            "p adjusted",
            "sees",
            "stays",
            "repeats stay",
            "in words");

    /** The page and the JSON have all. */
    private static final int FORMS = 5;

    private AuditText() {}

    /** Ends with an empty line. */
    public static String of(AuditReport report) {
        StringBuilder out = new StringBuilder();
        out.append("judge ")
                .append(report.judge())
                .append(" · ")
                .append(report.items())
                .append(" answers");
        out.append(report.labelled() > 0 ? ", " + report.labelled() + " with labels of people" : "")
                .append('\n');
        out.append("  = ").append(report.identity()).append('\n');
        out.append(noise(report));
        for (Finding finding : report.findings()) {
            out.append(String.format(Locale.ROOT, "  %-5s %-19s ", sign(finding.standing()), finding.probe()))
                    .append(finding.sentence())
                    .append('\n');
            finding.variants().stream()
                    .filter(variant -> worthTelling(finding, variant))
                    .sorted(Comparator.comparingInt(Finding.Variant::hits).reversed())
                    .limit(FORMS)
                    .forEach(variant -> out.append(String.format(
                            Locale.ROOT, "          %s: %d of %d%n", variant.name(), variant.hits(), variant.items())));
        }
        reasons(report.rationale(), out);
        report.notes().forEach(note -> out.append("  note: ").append(note).append('\n'));
        return out.append('\n').toString();
    }

    /** Forms of attacks and corruptions are shown where the judge fell for them. */
    private static boolean worthTelling(Finding finding, Finding.Variant variant) {
        return switch (finding.outcome()) {
            case TAKEN -> variant.hits() > 0;
            case CAUGHT -> variant.hits() < variant.items();
            case CHANGED, SHIFTED, CYCLIC -> finding.standing() == Finding.Standing.FOUND && variant.hits() > 0;
        };
    }

    private static String sign(Finding.Standing standing) {
        return switch (standing) {
            case FOUND -> "FOUND";
            case NOT_SHOWN -> "-";
            case MEASURED -> "=";
            case TOO_FEW, NOT_RUN -> "?";
        };
    }

    private static String noise(AuditReport report) {
        Double noise = report.noise();
        Interval interval = report.noiseInterval();
        if (noise == null) {
            return "";
        }
        String range = interval == null
                ? ""
                : String.format(Locale.ROOT, " [%.1f, %.1f]", 100 * interval.low(), 100 * interval.high());
        return String.format(
                Locale.ROOT,
                "  judged %d times, it changes its verdict in %.1f%%%s of repeats: its own noise%n",
                report.repeats(),
                100 * noise,
                range);
    }

    private static void reasons(@Nullable RationaleReport rationale, StringBuilder out) {
        if (rationale == null) {
            return;
        }
        out.append("  its reasons:\n");
        for (RationaleFinding finding : rationale.findings()) {
            out.append(String.format(Locale.ROOT, "        %-19s ", finding.probe()))
                    .append(finding.sentence())
                    .append(interval(finding.interval()))
                    .append(finding.p() == null ? "" : ", p " + p(finding.p()))
                    .append('\n');
        }
        out.append("  badge: ").append(rationale.badge()).append('\n');
    }

    /** All judges of an audit on one page. */
    public static String page(String suite, List<AuditReport> reports) {
        Page page = new Page("Audit of the judges of " + suite);
        for (AuditReport report : reports) {
            page.heading("judge " + report.judge() + ", " + report.items() + " answers")
                    .paragraph(report.identity());
            page.paragraph(noise(report).strip());
            page.table(HEAD, report.findings().stream().map(AuditText::row).toList());
            variants(report, page);
            RationaleReport rationale = report.rationale();
            if (rationale != null) {
                page.paragraph("badge: " + rationale.badge());
                page.table(
                        List.of("probe of the reasons", "answers", "in words"),
                        rationale.findings().stream()
                                .map(finding -> List.of(
                                        finding.probe(),
                                        Integer.toString(finding.items()),
                                        finding.sentence() + interval(finding.interval())))
                                .toList());
            }
            report.notes().forEach(page::paragraph);
        }
        return page.html();
    }

    private static void variants(AuditReport report, Page page) {
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : report.findings()) {
            finding.variants()
                    .forEach(variant -> rows.add(List.of(
                            finding.probe(),
                            variant.name(),
                            variant.hits() + " of " + variant.items(),
                            interval(variant.interval()).strip())));
        }
        if (!rows.isEmpty()) {
            page.table(List.of("probe", "form", "showed it", "interval, %"), rows);
        }
    }

    private static List<String> row(Finding finding) {
        return List.of(
                finding.probe(),
                Integer.toString(finding.items()),
                percent(finding.rate()),
                percent(finding.noise()),
                percent(finding.effect()),
                interval(finding.interval()).strip(),
                finding.adjustedP() == null ? "" : p(finding.adjustedP()),
                percent(finding.detectable()),
                percent(finding.robustness()),
                percent(finding.consistency()),
                sign(finding.standing()) + " " + finding.sentence());
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String interval(@Nullable Interval interval) {
        return interval == null
                ? ""
                : String.format(Locale.ROOT, " [%.0f, %.0f]", 100 * interval.low(), 100 * interval.high());
    }

    private static String p(double p) {
        return p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }
}
