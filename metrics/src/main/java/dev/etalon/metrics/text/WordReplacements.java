package dev.etalon.metrics.text;

import java.util.ArrayList;
import java.util.List;

/** Replacements of whole words, or of ends of words, one after the other, each over the whole text. */
final class WordReplacements {
    private final List<Replacement> replacements = new ArrayList<>();

    /** A word or words that stand by themselves. */
    WordReplacements word(String word, String by) {
        replacements.add(new Replacement(word, by, true));
        return this;
    }

    /** The end of a word; anything may stand before it. */
    WordReplacements ending(String ending, String by) {
        replacements.add(new Replacement(ending, by, false));
        return this;
    }

    String apply(String text) {
        String made = text;
        for (Replacement replacement : replacements) {
            made = replacement.apply(made);
        }
        return made;
    }

    private record Replacement(String wanted, String by, boolean wholeWord) {

        String apply(String text) {
            int found = text.indexOf(wanted);
            if (found < 0) {
                return text;
            }
            StringBuilder made = new StringBuilder(text.length() + by.length());
            int start = 0;
            while (found >= 0) {
                int end = found + wanted.length();
                if (fits(text, found, end)) {
                    made.append(text, start, found).append(by);
                    start = end;
                    found = text.indexOf(wanted, end);
                } else {
                    found = text.indexOf(wanted, found + 1);
                }
            }
            return made.append(text, start, text.length()).toString();
        }

        private boolean fits(String text, int start, int end) {
            boolean opens = !wholeWord || start == 0 || !PyText.isWordCharacter(text.codePointBefore(start));
            return opens && (end == text.length() || !PyText.isWordCharacter(text.codePointAt(end)));
        }
    }
}
