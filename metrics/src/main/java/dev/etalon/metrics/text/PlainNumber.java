package dev.etalon.metrics.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number as programs write it: digits, a point before decimals, perhaps a sign and a power of ten. No thousands, no units, no
 * comma before decimals: what is not plainly a number is none.
 */
public final class PlainNumber {
    private static final java.util.regex.Pattern FORM = java.util.regex.Pattern.compile(
            "[+\\-\u2212]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][+-]?[0-9]{1,4})?");

    private final @Nullable Pattern pattern;

    /** @param pattern finds the number in a longer text: the first match, of it the first group if it has one; null: the whole text */
    public PlainNumber(@Nullable String pattern) {
        this.pattern = pattern == null ? null : SafePattern.compile(pattern, false);
    }

    /** The number that a text shows; empty where it shows none, or one too large to be held. */
    public OptionalDouble in(String text) {
        if (pattern == null) {
            return parse(text.strip());
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return OptionalDouble.empty();
        }
        String found = matcher.group(Math.min(1, matcher.groupCount()));
        return found == null ? OptionalDouble.empty() : parse(found.strip());
    }

    private static OptionalDouble parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text.replace('\u2212', '-'));
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
