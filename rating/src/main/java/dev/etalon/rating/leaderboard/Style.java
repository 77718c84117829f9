package dev.etalon.rating.leaderboard;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How an answer looks, apart from what it says.
 *
 * @param length in words
 * @param headings lines that begin with one to six number signs
 * @param lists lines that begin with a bullet or a number
 * @param bold parts in bold
 */
public record Style(double length, double headings, double lists, double bold) {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern HEADING = Pattern.compile("(?m)^\\s{0,3}#{1,6}\\s+\\S");
    private static final Pattern LIST = Pattern.compile("(?m)^\\s*(?:[-*+•]|\\d+[.)])\\s+\\S");
    private static final Pattern BOLD = Pattern.compile("\\*\\*[^*\\n]+\\*\\*|__[^_\\n]+__");

    static final List<String> NAMES = List.of("length", "headings", "lists", "bold");

    public static Style of(String answer) {
        return new Style(count(WORD, answer), count(HEADING, answer), count(LIST, answer), count(BOLD, answer));
    }

    /** (a - b) / (a + b) of each, 0 where there is neither. */
    static double[] difference(Style a, Style b) {
        return new double[] {
            ratio(a.length, b.length), ratio(a.headings, b.headings), ratio(a.lists, b.lists), ratio(a.bold, b.bold)
        };
    }

    private static double ratio(double a, double b) {
        return a + b == 0 ? 0 : (a - b) / (a + b);
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
