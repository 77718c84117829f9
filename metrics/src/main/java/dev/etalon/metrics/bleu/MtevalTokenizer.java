package dev.etalon.metrics.bleu;

import dev.etalon.metrics.text.PyText;
import java.util.List;

/**
 * The tokenizer of {@code mteval-v13a.pl} as sacrebleu has it, by hand: four substitutions one after the other, each left to right
 * and without overlap, as regular expressions would do them (a test holds it to those).
 *
 * <pre>
 * 1  any ASCII punctuation but , - . '       a space on both sides
 * 2  a non-digit, then . or ,                a space on both sides of the . or ,
 * 3  . or , then a non-digit                 a space on both sides of the . or ,
 * 4  a digit, then -                         a space on both sides of the -
 * </pre>
 *
 * Works on UTF-16 units: all that it looks for lies in ASCII, so it never splits a surrogate pair.
 */
final class MtevalTokenizer {
    private static final boolean[] APART = new boolean[128];

    static {
        for (char character : "{|}~[\\]^_` !\"#$%&()*+:;<=>?@/".toCharArray()) {
            APART[character] = true;
        }
    }

    private MtevalTokenizer() {}

    static List<String> tokens13a(String text) {
        CharacterBuffer line = new CharacterBuffer(2 * text.length() + 2);
        line.add(' ');
        line.addAll(withoutMarkup(text));
        line.add(' ');
        return tokens(line);
    }

    static List<String> tokensChinese(String text) {
        String stripped = PyText.strip(text);
        CharacterBuffer line = new CharacterBuffer(2 * stripped.length());
        for (int i = 0; i < stripped.length(); i++) {
            char character = stripped.charAt(i);
            boolean apart = ChineseCharacters.contains(character);
            if (apart) {
                line.add(' ');
            }
            line.add(character);
            if (apart) {
                line.add(' ');
            }
        }
        return tokens(line);
    }

    // The order of the entities matters: &amp;quot; becomes &quot; and stays so.
    private static String withoutMarkup(String text) {
        String plain = text.replace("<skipped>", "").replace("-\n", "").replace('\n', ' ');
        if (plain.indexOf('&') < 0) {
            return plain;
        }
        return plain.replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }

    private static List<String> tokens(CharacterBuffer line) {
        CharacterBuffer other = new CharacterBuffer(2 * line.size());
        setPunctuationApart(line, other);
        setStopsAfterNonDigitsApart(other, line);
        setStopsBeforeNonDigitsApart(line, other);
        setDashesAfterDigitsApart(other, line);
        return line.split();
    }

    private static void setPunctuationApart(CharacterBuffer from, CharacterBuffer to) {
        to.clear();
        for (int i = 0; i < from.size(); i++) {
            char character = from.at(i);
            if (character < 128 && APART[character]) {
                to.add(' ');
                to.add(character);
                to.add(' ');
            } else {
                to.add(character);
            }
        }
    }

    private static void setStopsAfterNonDigitsApart(CharacterBuffer from, CharacterBuffer to) {
        to.clear();
        for (int i = 0; i < from.size(); i++) {
            char character = from.at(i);
            to.add(character);
            if (!isDigit(character) && i + 1 < from.size() && isStop(from.at(i + 1))) {
                to.add(' ');
                to.add(from.at(++i));
                to.add(' ');
            }
        }
    }

    private static void setStopsBeforeNonDigitsApart(CharacterBuffer from, CharacterBuffer to) {
        to.clear();
        for (int i = 0; i < from.size(); i++) {
            char character = from.at(i);
            if (isStop(character) && i + 1 < from.size() && !isDigit(from.at(i + 1))) {
                to.add(' ');
                to.add(character);
                to.add(' ');
                to.add(from.at(++i));
            } else {
                to.add(character);
            }
        }
    }

    private static void setDashesAfterDigitsApart(CharacterBuffer from, CharacterBuffer to) {
        to.clear();
        for (int i = 0; i < from.size(); i++) {
            char character = from.at(i);
            to.add(character);
            if (isDigit(character) && i + 1 < from.size() && from.at(i + 1) == '-') {
                to.add(' ');
                to.add(from.at(++i));
                to.add(' ');
            }
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isStop(char character) {
        return character == '.' || character == ',';
    }
}
