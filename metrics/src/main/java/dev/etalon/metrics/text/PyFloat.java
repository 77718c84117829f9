package dev.etalon.metrics.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Python reads and writes them. */
public final class PyFloat {
    private static final String DIGITS = "[0-9](?:_?[0-9])*+";
    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?(?:(?:" + DIGITS + ")(?:\\.(?:" + DIGITS + ")?)?|\\.(?:" + DIGITS + "))(?:e[+-]?" + DIGITS + ")?");
    private static final int LEAST_WITH_EXPONENT = 16;
    private static final int MOST_WITH_EXPONENT = -5;

    private PyFloat() {}

    /** {@code float(text)}; empty where that is an error. */
    public static Optional<Double> parse(String text) {
        String plain = withAsciiDigits(PyText.strip(text)).toLowerCase(Locale.ROOT);
        String unsigned = plain.startsWith("-") || plain.startsWith("+") ? plain.substring(1) : plain;
        double sign = plain.startsWith("-") ? -1 : 1;
        return switch (unsigned) {
            case "inf", "infinity" -> Optional.of(sign * Double.POSITIVE_INFINITY);
            case "nan" -> Optional.of(Double.NaN);
            default ->
                NUMBER.matcher(plain).matches()
                        ? Optional.of(Double.parseDouble(plain.replace("_", "")))
                        : Optional.empty();
        };
    }

    /** {@code repr(number)}: the fewest digits that give the number back, with an exponent from 1e16 up and below 0.0001. */
    public static String repr(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent < LEAST_WITH_EXPONENT && exponent > MOST_WITH_EXPONENT) {
            String plain = shortest.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = shortest.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String sign = exponent < 0 ? "-" : "+";
        return (number < 0 ? "-" : "")
                + digits.charAt(0)
                + fraction
                + "e"
                + sign
                + String.format(Locale.ROOT, "%02d", Math.abs(exponent));
    }

    private static String withAsciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            boolean digit = Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER;
            ascii.appendCodePoint(digit ? '0' + Character.digit(character, 10) : character);
        });
        return ascii.toString();
    }
}
