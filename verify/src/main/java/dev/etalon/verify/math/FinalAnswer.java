package dev.etalon.verify.math;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A final answer as it stands in a text.
 *
 * @param how where it was found
 */
record FinalAnswer(String text, String how) {
    private static final Pattern COMMA_NUMBER = Pattern.compile("\\s*[-−]?\\d+,\\d+\\s*%?\\s*");
    private static final Pattern THOUSANDS = Pattern.compile("\\s*[-−]?[1-9]\\d{0,2}(?:,\\d{3})+\\s*%?\\s*");

    /** The ways to read it: 2,5 may be two and a half, or two and five. */
    List<String> readings() {
        boolean decimalComma =
                COMMA_NUMBER.matcher(text).matches() && !THOUSANDS.matcher(text).matches();
        return decimalComma ? List.of(text.replace(',', '.'), text) : List.of(text);
    }
}
