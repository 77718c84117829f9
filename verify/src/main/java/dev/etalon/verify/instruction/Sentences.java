package dev.etalon.verify.instruction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many sentences a text has, by the decision rule of Kiss and Strunk 2006, "Unsupervised Multilingual Sentence Boundary Detection",
 * on which NLTK's punkt rests: a full stop ends a sentence unless it belongs to an abbreviation, an initial or an ellipsis that is not
 * followed by a likely first word. The lists of abbreviations and first words are ours, English and Russian, and shorter than the
 * trained ones.
 */
final class Sentences {
    /** A mark that may end a sentence: a closing sign or white space follows. */
    private static final Pattern END = Pattern.compile("[.?!](?=[)\";}\\]*:@'({\\[!?]|(\\s++)(?=\\S))");

    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "jr", "sr", "inc", "ltd", "co", "corp", "vs", "etc", "e.g", "i.e",
            "u.s", "u.k", "u.n", "a.m", "p.m", "ph.d", "m.d", "b.a", "m.a", "no", "gen", "col", "sen", "rep", "gov",
            "lt", "sgt", "capt", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec", "ave", "fig", "d.c",
            "s.a", "j.r", "r.i", "n.y", "rev", "т.д", "т.п", "т.е", "т.к", "г", "гг", "ул", "им", "руб", "тыс", "млн",
            "см", "стр", "др");

    private static final Set<String> FIRST_WORDS = Set.of(
            "the", "he", "she", "it", "they", "we", "in", "but", "and", "this", "that", "these", "those", "there", "a",
            "an", "at", "for", "if", "when", "while", "as", "on", "however", "after", "before", "you", "your", "his",
            "her", "its", "our", "my", "some", "many", "most", "to", "with", "by", "from", "so", "then", "what", "how",
            "why", "one", "also");

    private Sentences() {}

    static int count(String text) {
        int count = 0;
        int start = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            if (isEnd(text, start, end)) {
                count += text.substring(start, end.end()).isBlank() ? 0 : 1;
                start = end.end();
            }
        }
        return count + (hasContent(text.substring(start)) ? 1 : 0);
    }

    /** Closing quotes and brackets belong to the sentence before. */
    private static boolean hasContent(String rest) {
        return !rest.strip().replaceFirst("^[\"')\\]}]+(?=\\s|$)", "").isBlank();
    }

    private static boolean isEnd(String text, int from, Matcher end) {
        if (text.charAt(end.start()) != '.') {
            return true;
        }
        int wordStart = end.start();
        while (wordStart > from && !Character.isWhitespace(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        String word = text.substring(wordStart, end.start())
                .replaceFirst("^[\"'(\\[{*]+", "")
                .toLowerCase(Locale.ROOT);
        String next = next(text, end.end());
        boolean upper = !next.isEmpty() && Character.isUpperCase(next.codePointAt(0));
        String first = next.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}].*$", "");
        if (word.endsWith("..") || (word.endsWith(".") && word.replace(".", "").isEmpty())) {
            return upper && FIRST_WORDS.contains(first);
        }
        String last = word.substring(word.lastIndexOf('-') + 1);
        if (ABBREVIATIONS.contains(word) || ABBREVIATIONS.contains(last)) {
            return upper && FIRST_WORDS.contains(first);
        }
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
        boolean number = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean lowerNext = !next.isEmpty() && Character.isLowerCase(next.codePointAt(0));
        return !((initial && !(upper && FIRST_WORDS.contains(first))) || (number && lowerNext));
    }

    private static String next(String text, int from) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).replaceFirst("^[\"'(\\[{*]+", "");
    }
}
