package dev.etalon.cli.output;

import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.estimate.GoldenTable;
import dev.etalon.rating.exam.Bar;
import dev.etalon.rating.exam.Certificate;
import dev.etalon.rating.exam.ExamResult;
import dev.etalon.rating.exam.Mark;
import dev.etalon.rating.judge.Judges;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** A certificate as text for a terminal. */
public final class ExamText {
    private static final int MOST_LABELS = 100_000;

    private final Certificate certificate;
    private final StringBuilder out = new StringBuilder();

    private ExamText(Certificate certificate) {
        this.certificate = certificate;
    }

    /** Ends with an empty line. */
    public static String of(Certificate certificate, Path file) {
        ExamText text = new ExamText(certificate);
        text.heading();
        text.marks();
        text.around();
        text.line(text.standing());
        text.line(text.correction());
        text.line("certificate: " + file);
        return text.out.append('\n').toString();
    }

    private void heading() {
        ExamResult result = certificate.result();
        line("judge " + certificate.rater() + " · " + result.answers() + " golden answers ("
                + certificate.design().label() + ") · run " + certificate.run());
        GoldenTable table = result.table();
        if (table != null) {
            line("  people pass " + table.passes() + " and fail " + table.fails()
                    + " of them (sensitivity, specificity);" + " the judge passes " + table.judgedPasses()
                    + " (precision)");
        }
        line("  = " + certificate.identity());
    }

    private void marks() {
        certificate.marks().forEach(this::mark);
        certificate
                .slices()
                .forEach(slice -> mark(new Mark(
                        "accuracy, " + slice.name(), slice.value(), slice.low(), slice.high(), slice.method())));
    }

    private void mark(Mark mark) {
        String interval = mark.low() == null || mark.high() == null
                ? ""
                : String.format(
                        Locale.ROOT, "[%.3f, %.3f]  %s", mark.low(), mark.high(), String.valueOf(mark.method()));
        String value = mark.value() == null ? "no value" : String.format(Locale.ROOT, "%.3f", mark.value());
        line(String.format(Locale.ROOT, "  %-22s %-9s %s", mark.name(), value, interval)
                .stripTrailing());
    }

    /** What the marks are to be seen beside. */
    private void around() {
        ExamResult result = certificate.result();
        if (result.people() != null) {
            mark(result.people());
        }
        mark(new Mark(
                "always the same verdict",
                Double.isNaN(result.baseline()) ? null : (Double) result.baseline(),
                null,
                null,
                null));
        if (result.flips() != null) {
            line(String.format(Locale.ROOT, "  verdict changes on repeats: %.1f%% of answers", 100 * result.flips()));
        }
        result.missing().forEach((why, count) -> line("  without a verdict: " + count + " " + why));
        if (result.unlabelled() > 0) {
            line("  " + result.unlabelled() + " verdicts on answers that people have not labelled are left out");
        }
        Usage usage = result.usage();
        if (usage.tokens() > 0) {
            line("  took " + usage.tokens() + " tokens"
                    + (usage.dollars() == null
                            ? ", price not known"
                            : ", $" + usage.dollars().toPlainString()));
        }
        weakness();
    }

    private void weakness() {
        Mark accuracy = certificate.marks().getFirst();
        double baseline = certificate.result().baseline();
        if (accuracy.low() != null && accuracy.low() <= baseline) {
            line("  It is not shown to be better than always giving the same verdict.");
        }
        if (certificate.identity().startsWith("learned|")) {
            line(
                    "  A learned judge: it weighs shared words, nearness of vectors and the like, and understands nothing of them.");
        }
    }

    private String standing() {
        Bar bar = certificate.bar();
        if (bar.least().isEmpty()) {
            return "  no bar is set";
        }
        List<String> asked = new ArrayList<>();
        bar.least().forEach((name, least) -> asked.add(name + " >= " + least));
        String all = String.join(", ", asked);
        return switch (certificate.standing()) {
            case ABOVE -> "  above the bar (" + all + "), with the whole of each interval";
            case NOT_PROVED -> "  at the bar (" + all + ") but not proved: " + advice(bar);
            case BELOW -> "  BELOW the bar (" + all + "): it may not score";
        };
    }

    private String correction() {
        try {
            return "  with this certificate its number is corrected: " + Judges.correction(certificate);
        } catch (IllegalArgumentException e) {
            return "  with this certificate its number is NOT corrected: " + e.getMessage();
        }
    }

    /** How many labels would prove it, if the rater stays as good as it looks. */
    private String advice(Bar bar) {
        List<String> needs = new ArrayList<>();
        for (Map.Entry<String, Double> asked : bar.least().entrySet()) {
            for (Mark mark : certificate.marks()) {
                if (mark.name().equals(asked.getKey()) && mark.low() != null && mark.low() < asked.getValue()) {
                    needs.add(mark.name() + " " + labels(mark, asked.getValue()));
                }
            }
        }
        return String.join("; ", needs);
    }

    private String labels(Mark mark, double least) {
        OptionalLong needed = needed(mark.value() == null ? 0 : mark.value(), least);
        String of = mark.name().equals("sensitivity")
                ? " answers that people pass"
                : mark.name().equals("specificity") ? " answers that people fail" : " golden answers";
        return needed.isPresent() && "Wilson".equals(mark.method())
                ? "needs about " + needed.getAsLong() + of + ", if it stays this good"
                : "needs more labels than there are";
    }

    private OptionalLong needed(double value, double least) {
        for (int n = 10; n <= MOST_LABELS; n += Math.max(1, n / 50)) {
            if (ShareIntervals.wilson(value * n, n, certificate.level()).low() >= least) {
                return OptionalLong.of(n);
            }
        }
        return OptionalLong.empty();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
