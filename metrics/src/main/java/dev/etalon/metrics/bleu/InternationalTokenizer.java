package dev.etalon.metrics.bleu;

import dev.etalon.metrics.text.PyText;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokenizer of {@code mteval-v14.pl} as sacrebleu has it. By its definition it makes three substitutions over code points one after
 * the other, each left to right and without overlap:
 *
 * <pre>
 * 1  \P{N}\p{P}   a space on both sides of the punctuation
 * 2  \p{P}\P{N}   a space on both sides of the punctuation
 * 3  \p{S}        a space on both sides
 * </pre>
 *
 * They only ever set single characters apart, and whether one is follows from its neighbours, so here it is one walk over the text (a
 * test holds it to the regular expressions). Of punctuation in a row, 1 takes every other one: a mark that it has taken is no neighbour
 * for the next. The text is not padded, so a full stop after a final number stays with it.
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

    private final String text;
    private final List<String> tokens;

    private InternationalTokenizer(String text) {
        this.text = text;
        tokens = new ArrayList<>(text.length() / 4);
    }

    static List<String> tokens(String text) {
        return new InternationalTokenizer(text).tokens();
    }

    private List<String> tokens() {
        int start = 0;
        boolean markTaken = false;
        boolean afterNumber = true;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int codePoint = text.codePointAt(i);
            next = i + Character.charCount(codePoint);
            int kind = 1 << Character.getType(codePoint);
            boolean mark = (kind & PUNCTUATION) != 0;
            boolean taken = mark && !afterNumber && !markTaken;
            boolean alone = taken || (mark && isBeforeNonNumber(next)) || (kind & SYMBOL) != 0;
            if (alone || PyText.isWhitespace(codePoint)) {
                addWord(start, i);
                addWord(i, alone ? next : i);
                start = next;
            }
            markTaken = taken;
            afterNumber = (kind & NUMBER) != 0;
        }
        addWord(start, text.length());
        return tokens;
    }

    private void addWord(int start, int end) {
        if (end > start) {
            tokens.add(text.substring(start, end));
        }
    }

    private boolean isBeforeNonNumber(int next) {
        return next < text.length() && (1 << Character.getType(text.codePointAt(next)) & NUMBER) == 0;
    }

    private static int mask(byte... categories) {
        int mask = 0;
        for (byte category : categories) {
            mask |= 1 << category;
        }
        return mask;
    }
}
