package dev.etalon.metrics.bleu;

import dev.etalon.metrics.text.PyText;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokenizer of {@code mteval-v13a.pl} as sacrebleu has it. By its definition it makes four substitutions one after the other, each
 * left to right and without overlap:
 *
 * <pre>
 * 1  any ASCII punctuation but , - . '       a space on both sides
 * 2  a non-digit, then . or ,                a space on both sides of the . or ,
 * 3  . or , then a non-digit                 a space on both sides of the . or ,
 * 4  a digit, then -                         a space on both sides of the -
 * </pre>
 *
 * They only ever set single characters apart, and whether one is follows from its neighbours, so here it is one walk over the text (a
 * test holds it to the regular expressions). Of stops in a row, 2 takes every other one: a stop that it has taken is no neighbour for
 * the next.
 *
 * <p>Works on UTF-16 units: all that it looks for lies in the BMP, so it never splits a surrogate pair.
 */
final class MtevalTokenizer {
    private static final boolean[] APART = new boolean[128];

    static {
        for (char character : "{|}~[\\]^_` !\"#$%&()*+:;<=>?@/".toCharArray()) {
            APART[character] = true;
        }
    }

    private final String text;
    private final boolean chinese;
    private final List<String> tokens;

    private MtevalTokenizer(String text, boolean chinese) {
        this.text = text;
        this.chinese = chinese;
        tokens = new ArrayList<>(text.length() / 4);
    }

    static List<String> tokens13a(String text) {
        return new MtevalTokenizer(withoutMarkup(text), false).tokens();
    }

    /** Every Chinese character is set apart first, and the text has no white space at its ends. */
    static List<String> tokensChinese(String text) {
        return new MtevalTokenizer(PyText.strip(text), true).tokens();
    }

    // The order of the entities matters: &amp;quot; becomes &quot; and stays so.
    private static String withoutMarkup(String text) {
        String plain = text;
        if (plain.indexOf('<') >= 0) {
            plain = plain.replace("<skipped>", "");
        }
        if (plain.indexOf('\n') >= 0) {
            plain = plain.replace("-\n", "").replace('\n', ' ');
        }
        if (plain.indexOf('&') < 0) {
            return plain;
        }
        return plain.replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }

    private List<String> tokens() {
        int start = 0;
        boolean stopTaken = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean taken = isStop(character) && takesSecond(i, stopTaken);
            boolean alone = isStop(character) ? taken || takesThird(i) : isApart(character) || isDashAfterDigit(i);
            if (alone || PyText.isWhitespace(character)) {
                addWord(start, i);
                if (!PyText.isWhitespace(character)) {
                    tokens.add(text.substring(i, i + 1));
                }
                start = i + 1;
            }
            stopTaken = taken;
        }
        addWord(start, text.length());
        return tokens;
    }

    private void addWord(int start, int end) {
        if (end > start) {
            tokens.add(text.substring(start, end));
        }
    }

    // 13a puts a space at both ends of the text, zh does not.
    private boolean takesSecond(int stop, boolean stopBeforeTaken) {
        return stop == 0 ? !chinese : !isDigit(text.charAt(stop - 1)) && !stopBeforeTaken;
    }

    private boolean takesThird(int stop) {
        return stop + 1 == text.length() ? !chinese : !isDigit(text.charAt(stop + 1));
    }

    private boolean isApart(char character) {
        return character < 128 ? APART[character] : chinese && ChineseCharacters.contains(character);
    }

    private boolean isDashAfterDigit(int i) {
        return text.charAt(i) == '-' && i > 0 && isDigit(text.charAt(i - 1));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isStop(char character) {
        return character == '.' || character == ',';
    }
}
