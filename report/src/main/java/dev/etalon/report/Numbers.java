package dev.etalon.report;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Aggregate.Form;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers are written: shares as percent, the rest with digits enough to tell them apart, nothing as a dash. */
final class Numbers {
    private Numbers() {}

    private static boolean isShare(Form form) {
        return form == Form.SHARE || form == Form.SAMPLES;
    }

    static String value(@Nullable Double value, Form form) {
        if (value == null) {
            return "no value";
        }
        return isShare(form) ? percent(value) : plain(value);
    }

    /** A difference, with its sign; of shares in percentage points. */
    static String difference(@Nullable Double value, Form form) {
        if (value == null) {
            return "no value";
        }
        String sign = value > 0 ? "+" : "";
        return sign + (isShare(form) ? String.format(Locale.ROOT, "%.1f pp", 100 * value) : plain(value));
    }

    static String interval(@Nullable Interval interval, Form form) {
        if (interval == null) {
            return "-";
        }
        if (isShare(form)) {
            return String.format(Locale.ROOT, "[%.1f, %.1f]%%", 100 * interval.low(), 100 * interval.high());
        }
        return "[" + plain(interval.low()) + ", " + plain(interval.high()) + "]";
    }

    static String p(@Nullable Double p) {
        if (p == null) {
            return "-";
        }
        return p < 0.0001 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    static String plain(double value) {
        double size = Math.abs(value);
        String format = size >= 1000 ? "%.0f" : size >= 10 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, format, value);
    }
}
