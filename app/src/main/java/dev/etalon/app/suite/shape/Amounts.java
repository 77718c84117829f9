package dev.etalon.app.suite.shape;

import dev.etalon.app.suite.source.YamlNode.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers, percentages, lengths of time and ranges. */
final class Amounts {
    /** These hold for JSON Schema as well. */
    static final String PERCENT = "^[0-9]{1,6}(\\.[0-9]{1,9})?%$";

    static final String TIME = "^([0-9]{1,9}(ms|s|m|h|d))+$";
    static final String SIZE = "^[1-9][0-9]{0,5}(KiB|MiB|GiB)$";
    static final String SPAN = "^([0-9]{1,12}:[0-9]{0,12}|:[0-9]{1,12})$";

    private static final Pattern TIME_PART = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
    private static final int MOST_DIGITS = 40;

    private Amounts() {}

    static Optional<Long> whole(Kind kind, String text) {
        if (kind != Kind.WHOLE && kind != Kind.DECIMAL) {
            return Optional.empty();
        }
        try {
            return number(text).map(BigDecimal::longValueExact);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    static Optional<Double> decimal(Kind kind, String text, boolean percent) {
        if (percent && text.matches(PERCENT)) {
            return Optional.of(new BigDecimal(text.substring(0, text.length() - 1))
                    .movePointLeft(2)
                    .doubleValue());
        }
        boolean number = kind == Kind.WHOLE || kind == Kind.DECIMAL;
        return number ? number(text).map(BigDecimal::doubleValue).filter(Double::isFinite) : Optional.empty();
    }

    /** Empty for .nan, .inf, hexadecimal numbers and for exponents that only serve to exhaust memory. */
    private static Optional<BigDecimal> number(String text) {
        if (text.length() > MOST_DIGITS || text.matches(".*[eE][-+]?[0-9]{4,}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<Duration> time(String text) {
        if (text.length() > MOST_DIGITS || !text.matches(TIME)) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher part = TIME_PART.matcher(text);
        while (part.find()) {
            sum = sum.plus(time(Long.parseLong(part.group(1)), part.group(2)));
        }
        return Optional.of(sum).filter(Duration::isPositive);
    }

    private static Duration time(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    static Optional<Long> size(String text) {
        if (!text.matches(SIZE)) {
            return Optional.empty();
        }
        long amount = Long.parseLong(text.substring(0, text.length() - 3));
        int shift = switch (text.charAt(text.length() - 3)) {
            case 'K' -> 10;
            case 'M' -> 20;
            default -> 30;
        };
        return Optional.of(amount << shift);
    }

    static Optional<Span> span(String text) {
        if (!text.matches(SPAN)) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        String from = text.substring(0, colon);
        String to = text.substring(colon + 1);
        long first = from.isEmpty() ? 0 : Long.parseLong(from);
        if (!to.isEmpty() && Long.parseLong(to) <= first) {
            return Optional.empty();
        }
        return Optional.of(new Span(first, to.isEmpty() ? null : Long.valueOf(to)));
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String bounds(String least, @Nullable String most) {
        return most == null ? "of " + least + " or more" : "from " + least + " to " + most;
    }

    static String open(String least, @Nullable String most) {
        return "above " + least + (most == null ? "" : " and at most " + most);
    }
}
