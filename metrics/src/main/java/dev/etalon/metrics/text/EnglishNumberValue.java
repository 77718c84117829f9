package dev.etalon.metrics.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number while its words are read: nothing yet, a whole number that further words may add to ({@code twenty} + {@code one}), or a
 * row of digits that further words only lengthen ({@code nineteen} + {@code ninety}).
 */
final class EnglishNumberValue {
    private static final BigInteger TEN = BigInteger.TEN;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    /** Python reads no longer number. */
    private static final int MOST_DIGITS = 4300;

    private @Nullable BigInteger whole;
    private final StringBuilder digits = new StringBuilder();

    boolean isEmpty() {
        return whole == null && digits.isEmpty();
    }

    boolean isDigits() {
        return !digits.isEmpty();
    }

    boolean endsWithPoint() {
        return isDigits() && digits.charAt(digits.length() - 1) == '.';
    }

    /** The number as text; it is empty afterwards. */
    String take() {
        String taken = whole == null ? digits.toString() : whole.toString();
        whole = null;
        digits.setLength(0);
        return taken;
    }

    /** Makes it this number in digits: a whole number where it is one. */
    void set(String text) {
        take();
        BigDecimal number = decimal(text);
        if (number != null && isWhole(number)) {
            whole = number.toBigInteger();
        } else {
            digits.append(text);
        }
    }

    /** Adds digits at the end; a zero before them is dropped, as Whisper does. */
    void lengthen(String more) {
        if (whole != null && whole.signum() == 0) {
            whole = null;
        }
        append(more);
    }

    /** Adds digits or a numeral's digits at the end. */
    void append(Object more) {
        if (whole != null) {
            digits.append(whole);
            whole = null;
        }
        digits.append(more);
    }

    /** Replaces the zero at the end. */
    void replaceLast(BigInteger one) {
        digits.setLength(digits.length() - 1);
        digits.append(one);
    }

    /** Takes in a numeral below a hundred: adds it where the number has zeros for it, else puts it behind. */
    void include(BigInteger numeral) {
        BigInteger room = numeral.compareTo(TEN) < 0 ? TEN : HUNDRED;
        if (isEmpty()) {
            whole = numeral;
        } else if (whole != null && whole.mod(room).signum() == 0) {
            whole = whole.add(numeral);
        } else {
            append(numeral);
        }
    }

    /**
     * Multiplies by a hundred, thousand, ...: a whole number's last three places, a row of digits as a whole.
     *
     * @return false where the digits cannot be multiplied to a whole number
     */
    boolean multiply(BigInteger multiplier) {
        if (whole != null) {
            BigInteger residual = whole.mod(THOUSAND);
            whole = whole.subtract(residual).add(residual.multiply(multiplier));
            return true;
        }
        if (digits.isEmpty()) {
            whole = multiplier;
            return true;
        }
        BigDecimal number = decimal(digits.toString());
        if (number == null || !isWhole(number.multiply(new BigDecimal(multiplier)))) {
            return false;
        }
        digits.setLength(0);
        whole = number.multiply(new BigDecimal(multiplier)).toBigInteger();
        return true;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return text.length() > MOST_DIGITS ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
