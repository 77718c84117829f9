package dev.etalon.verify.code.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the braces of languages that have them; those in comments and in texts are none. */
public final class Braces {
    private static final Pattern HIDDEN = Pattern.compile(
            "/\\*.*?(?:\\*/|\\z)|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'|`(?:\\\\.|[^`\\\\])*`",
            Pattern.DOTALL);

    private Braces() {}

    /** The code with blanks in place of comments and texts: every place stays where it is. */
    public static String bare(String code) {
        StringBuilder bare = new StringBuilder(code);
        Matcher hidden = HIDDEN.matcher(code);
        while (hidden.find()) {
            for (int i = hidden.start(); i < hidden.end(); i++) {
                if (bare.charAt(i) != '\n') {
                    bare.setCharAt(i, ' ');
                }
            }
        }
        return bare.toString();
    }

    /** How many braces are open at the end; less than 0 where more are closed. */
    static int open(String code) {
        String bare = bare(code);
        return (int) (bare.chars().filter(c -> c == '{').count()
                - bare.chars().filter(c -> c == '}').count());
    }

    /** The code with all that it opened closed, and nothing closed that it did not open. */
    public static String balanced(String code) {
        int open = open(code);
        if (open >= 0) {
            return code + "\n" + "}\n".repeat(Math.min(open, 100));
        }
        return code.substring(0, firstTooMany(bare(code)));
    }

    /** Up to and without the brace that closes what was never opened. */
    private static int firstTooMany(String bare) {
        int depth = 0;
        for (int i = 0; i < bare.length(); i++) {
            depth += bare.charAt(i) == '{' ? 1 : bare.charAt(i) == '}' ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return bare.length();
    }

    /** Up to the brace that closes the last one which the first {@code from} characters leave open at that depth. */
    static String untilClosed(String code, int from, int depth) {
        String bare = bare(code);
        int open = open(code.substring(0, from));
        for (int i = from; i < bare.length(); i++) {
            open += bare.charAt(i) == '{' ? 1 : bare.charAt(i) == '}' ? -1 : 0;
            if (bare.charAt(i) == '}' && open <= depth) {
                return code.substring(0, i + 1);
            }
        }
        return code;
    }
}
