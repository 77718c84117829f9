package dev.etalon.verify.math;

import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Product;
import dev.etalon.verify.math.syntax.Expression.Symbol;
import dev.etalon.verify.math.syntax.Expression.Words;
import java.util.Locale;
import java.util.regex.Pattern;

/** Answers as texts, for those that are words and those that cannot be read. */
final class Texts {
    private static final Pattern WRAPPER = Pattern.compile(
            "\\\\(?:text|textbf|textit|textrm|textnormal|mbox|mathrm|mathbf|boxed|operatorname)\\b\\s*");
    private static final Pattern LOOKS =
            Pattern.compile("\\\\(?:left|right|big|Big|displaystyle|,|;|!|:| |quad|qquad)");

    private Texts() {}

    /** Words and products of one-letter symbols, in lower case without brackets and punctuation. */
    static String letters(Expression expression) {
        return switch (expression) {
            case Words words -> words.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+\\-]", "");
            case Symbol symbol -> symbol.name().toLowerCase(Locale.ROOT);
            case Product product -> {
                StringBuilder all = new StringBuilder();
                for (Expression factor : product.factors()) {
                    String letters = letters(factor);
                    if (letters.isEmpty()) {
                        yield "";
                    }
                    all.append(letters);
                }
                yield all.toString();
            }
            default -> "";
        };
    }

    /** What two texts must share to be the same answer without being read. */
    static String bare(String text) {
        String plain = WRAPPER.matcher(text).replaceAll("");
        plain = LOOKS.matcher(plain).replaceAll("");
        return plain.replaceAll("\\\\[dtc]frac", "\\\\frac")
                .replaceAll("[\\s${}]", "")
                .replaceAll("[.]+$", "");
    }
}
