package dev.etalon.cli.output;

import dev.etalon.app.audit.WatchJudges.Watched;
import dev.etalon.core.stats.Interval;
import dev.etalon.rating.drift.Counted;
import dev.etalon.rating.drift.DriftReport;
import dev.etalon.rating.drift.WatchedShare;
import java.util.Locale;

/** A look at a judge in use as text for a terminal. */
public final class WatchText {
    private WatchText() {}

    /** Ends with an empty line. */
    public static String of(Watched watched) {
        DriftReport report = watched.report();
        if (watched.problem() != null) {
            return "judge " + watched.judge() + ": no answer got a verdict, so this look does not count ("
                    + clean(watched.problem()) + ")\n\n";
        }
        if (report == null) {
            return "judge " + watched.judge() + ": " + watched.items() + " answers frozen in " + watched.ledger()
                    + "; the same command looks at them again\n\n";
        }
        StringBuilder out = new StringBuilder();
        out.append("judge ")
                .append(report.judge())
                .append(" · ")
                .append(report.items())
                .append(" answers, frozen ");
        out.append(report.frozen()).append(" · look ").append(report.looks()).append('\n');
        out.append("  = ").append(report.identity()).append('\n');
        report.shares().forEach(share -> out.append(line(share)));
        out.append(String.format(
                Locale.ROOT,
                "  verdicts at first %s, now %s: distance %.3f%n",
                report.before(),
                report.now(),
                report.distance()));
        report.notes()
                .forEach(note -> out.append("  note: ").append(clean(note)).append('\n'));
        if (report.alarm()) {
            report.shares().stream()
                    .filter(share -> share.alarm() != null)
                    .forEach(share -> out.append("  ALARM since look ")
                            .append(share.alarm())
                            .append(": ")
                            .append(share.name())
                            .append(" is above its bound. Hold the exam anew before you rely on this judge\n"));
        } else {
            out.append("  quiet\n");
        }
        return out.append('\n').toString();
    }

    /** What a model or a server said must not steer a terminal. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
    }

    private static String line(WatchedShare share) {
        Interval interval = share.interval();
        String range = interval == null
                ? ""
                : String.format(Locale.ROOT, " [%.1f, %.1f]", 100 * interval.low(), 100 * interval.high());
        return String.format(
                Locale.ROOT,
                "  %-14s now %s%s, all looks %s; at first %s; bound %.1f%%; evidence %.3g of %.0f%n",
                share.name(),
                percent(share.now()),
                range,
                percent(share.overall()),
                percent(share.atFirst()),
                100 * share.bound(),
                share.evidence(),
                share.needed());
    }

    private static String percent(Counted counted) {
        Double value = counted.share();
        return value == null ? "none" : String.format(Locale.ROOT, "%.1f%%", 100 * value);
    }
}
