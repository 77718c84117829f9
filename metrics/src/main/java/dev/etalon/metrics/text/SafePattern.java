package dev.etalon.metrics.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Regular expressions that take time linear in the text (RE2): an answer is hostile and must not be able to hang a run. The dot
 * matches line ends, {@code ^} and {@code $} are the ends of the text unless the pattern says {@code (?m)}.
 */
public final class SafePattern {
    private SafePattern() {}

    /** @throws IllegalArgumentException when the pattern cannot be used; the message says why */
    public static Pattern compile(String pattern, boolean ignoreCase) {
        try {
            return Pattern.compile(pattern, Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(message(pattern, e), e);
        }
    }

    private static String message(String pattern, PatternSyntaxException e) {
        String message = "the pattern \"" + pattern + "\" cannot be used: " + e.getDescription() + " at \""
                + e.getPattern() + "\"";
        boolean lookAround = pattern.contains("(?=")
                || pattern.contains("(?!")
                || pattern.contains("(?<=")
                || pattern.contains("(?<!");
        boolean backReference = pattern.matches("(?s).*\\\\[1-9].*");
        if (!lookAround && !backReference) {
            return message;
        }
        return message + ". Patterns are those of RE2, which no answer can make slow: it has no "
                + (lookAround ? "look-around" : "back-references") + "; write the pattern without";
    }
}
