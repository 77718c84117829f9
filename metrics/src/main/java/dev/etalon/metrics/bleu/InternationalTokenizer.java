package dev.etalon.metrics.bleu;

import java.util.Arrays;
import java.util.List;

/**
 * The tokenizer of {@code mteval-v14.pl} as sacrebleu has it, by hand: three substitutions over code points one after the other,
 * each left to right and without overlap, as regular expressions would do them (a test holds it to those).
 *
 * <pre>
 * 1  \P{N}\p{P}   a space on both sides of the punctuation
 * 2  \p{P}\P{N}   a space on both sides of the punctuation
 * 3  \p{S}        a space on both sides
 * </pre>
 *
 * The text is not padded, so a full stop after a final number stays with it.
 */
final class InternationalTokenizer {
    private static final int NUMBER =
            mask(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);
    private static final int PUNCTUATION = mask(
            Character.CONNECTOR_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.START_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION,
            Character.OTHER_PUNCTUATION);
    private static final int SYMBOL =
            mask(Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL);

    private int[] line;
    private int[] next;
    private int size;

    private InternationalTokenizer(String text) {
        line = text.codePoints().toArray();
        next = new int[Math.max(16, 2 * line.length)];
    }

    static List<String> tokens(String text) {
        InternationalTokenizer tokenizer = new InternationalTokenizer(text);
        tokenizer.setPunctuationAfterNonNumbersApart();
        tokenizer.setPunctuationBeforeNonNumbersApart();
        tokenizer.setSymbolsApart();
        return tokenizer.split();
    }

    private void setPunctuationAfterNonNumbersApart() {
        for (int i = 0; i < line.length; i++) {
            add(line[i]);
            if (!is(line[i], NUMBER) && i + 1 < line.length && is(line[i + 1], PUNCTUATION)) {
                add(' ');
                add(line[++i]);
                add(' ');
            }
        }
        turn();
    }

    private void setPunctuationBeforeNonNumbersApart() {
        for (int i = 0; i < line.length; i++) {
            if (is(line[i], PUNCTUATION) && i + 1 < line.length && !is(line[i + 1], NUMBER)) {
                add(' ');
                add(line[i]);
                add(' ');
                add(line[++i]);
            } else {
                add(line[i]);
            }
        }
        turn();
    }

    private void setSymbolsApart() {
        for (int codePoint : line) {
            boolean apart = is(codePoint, SYMBOL);
            if (apart) {
                add(' ');
            }
            add(codePoint);
            if (apart) {
                add(' ');
            }
        }
        turn();
    }

    private List<String> split() {
        CharacterBuffer text = new CharacterBuffer(line.length);
        for (int codePoint : line) {
            if (Character.isBmpCodePoint(codePoint)) {
                text.add((char) codePoint);
            } else {
                text.add(Character.highSurrogate(codePoint));
                text.add(Character.lowSurrogate(codePoint));
            }
        }
        return text.split();
    }

    private void add(int codePoint) {
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
        }
        next[size++] = codePoint;
    }

    private void turn() {
        line = Arrays.copyOf(next, size);
        size = 0;
    }

    private static boolean is(int codePoint, int categories) {
        return (categories >>> Character.getType(codePoint) & 1) != 0;
    }

    private static int mask(byte... categories) {
        int mask = 0;
        for (byte category : categories) {
            mask |= 1 << category;
        }
        return mask;
    }
}
