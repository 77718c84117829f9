package dev.etalon.rating.audit.corrupt;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The longest number, as the likeliest to matter, becomes another one of about its size; the number of a list item is left alone. */
final class NumberChanged implements Corruption {
    private static final Pattern NUMBER =
            Pattern.compile("(?m)(?!^\\s*\\d+[.)]\\s)(?<![\\p{L}\\d.,])\\d+(?![\\p{L}\\d])");

    @Override
    public String name() {
        return "number changed";
    }

    @Override
    public Optional<String> spoil(String text, String language) {
        Matcher numbers = NUMBER.matcher(text);
        int start = -1;
        int end = -1;
        while (numbers.find()) {
            if (numbers.end() - numbers.start() > end - start || start < 0) {
                start = numbers.start();
                end = numbers.end();
            }
        }
        return start < 0
                ? Optional.empty()
                : Optional.of(text.substring(0, start) + other(text.substring(start, end)) + text.substring(end));
    }

    /** A third more and at least 3 more: 1945 becomes 2593, 7 becomes 10. */
    private static String other(String number) {
        BigInteger value = new BigInteger(number);
        return value.add(value.divide(BigInteger.valueOf(3)).max(BigInteger.valueOf(3)))
                .toString();
    }
}
