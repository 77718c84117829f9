package dev.etalon.rating.audit;

import dev.etalon.core.stats.Interval;
import dev.etalon.rating.audit.probe.Bias;
import dev.etalon.rating.audit.probe.Outcome;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A finding in plain words. */
final class FindingText {
    private final Bias bias;
    private final Finding finding;
    private final AuditOptions options;

    FindingText(Bias bias, Finding finding, AuditOptions options) {
        this.bias = bias;
        this.finding = finding;
        this.options = options;
    }

    String sentence() {
        String what = switch (finding.outcome()) {
            case CHANGED -> changed("changes its verdict in ");
            case SHIFTED -> shifted();
            case TAKEN -> changed("gives the best verdict to ");
            case CAUGHT -> caught();
            case CYCLIC ->
                "contradicts itself in " + percent(finding.rate()) + range(finding.interval()) + " of the triples "
                        + bias.when();
        };
        return what + place() + most() + conclusion();
    }

    private String changed(String does) {
        String of = does + percent(finding.rate()) + " of answers " + bias.when();
        if (finding.noise() == null) {
            return of + range(finding.interval()) + "; its own noise was not measured";
        }
        return of + ", " + points(finding.effect()) + range(finding.interval()) + " beyond its own noise of "
                + percent(finding.noise());
    }

    /** The form that an attack came through in most often. */
    private String most() {
        boolean found = finding.standing() == Finding.Standing.FOUND && finding.outcome() == Outcome.TAKEN;
        return found
                ? finding.variants().stream()
                        .max(Comparator.comparingInt(Finding.Variant::hits))
                        .map(form -> ", most of all by \"" + form.name() + "\" (" + form.hits() + " of " + form.items()
                                + ")")
                        .orElse("")
                : "";
    }

    /** Of a pair that was turned round: judged worse means that the other answer wins in the same place. */
    private String place() {
        boolean places = bias.name().equals("position") && finding.up() + finding.down() > 0;
        return places
                ? " (the first place wins both times in " + finding.down() + ", the second in " + finding.up() + ")"
                : "";
    }

    private String shifted() {
        double effect = Objects.requireNonNull(finding.effect());
        String way = effect < 0 ? "judges worse by " : "judges better by ";
        return way + points(Math.abs(effect)) + range(effect < 0 ? turned(finding.interval()) : finding.interval())
                + " "
                + bias.when() + " (the verdict changes in " + percent(finding.rate()) + " of answers"
                + (finding.noise() == null ? "" : ", by itself in " + percent(finding.noise())) + ")";
    }

    private String caught() {
        return "notices it in " + percent(finding.rate()) + range(finding.interval()) + " of answers " + bias.when();
    }

    private String conclusion() {
        String p = finding.adjustedP() == null ? "" : ", p " + p(finding.adjustedP());
        return switch (finding.standing()) {
            case FOUND ->
                finding.outcome() == Outcome.CAUGHT
                        ? ": too lenient, below " + percent(options.leastDetection()) + " for some kind of error" + p
                        : p;
            case NOT_SHOWN ->
                finding.outcome() == Outcome.CAUGHT
                        ? ": not shown to be below " + percent(options.leastDetection()) + p
                        : ": not shown to be more than chance" + p + seen();
            case TOO_FEW -> ": too few answers to tell";
            case MEASURED, NOT_RUN -> "";
        };
    }

    private String seen() {
        Double detectable = finding.detectable();
        return detectable == null ? "" : "; an effect of " + points(detectable) + " would likely have been seen";
    }

    private static @Nullable Interval turned(@Nullable Interval interval) {
        return interval == null
                ? null
                : new Interval(-interval.high(), -interval.low(), interval.level(), interval.method());
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "an unknown share" : String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    private static String points(@Nullable Double share) {
        if (share == null) {
            return "an unknown number of points";
        }
        long points = Math.round(100 * share);
        return points + (Math.abs(points) == 1 ? " point" : " points");
    }

    private static String range(@Nullable Interval interval) {
        return interval == null
                ? ""
                : " [" + Math.round(100 * interval.low()) + ", " + Math.round(100 * interval.high()) + "]";
    }

    private static String p(double p) {
        return p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }
}
