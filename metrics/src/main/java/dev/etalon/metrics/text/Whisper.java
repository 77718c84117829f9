package dev.etalon.metrics.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The normalisers of OpenAI's Whisper, by which most published error rates of speech recognition are computed; equal to
 * openai-whisper 20250625, its oddities included ({@code 1.5} becomes {@code one.5}). Alec Radford and others, "Robust Speech
 * Recognition via Large-Scale Weak Supervision", 2022, appendix C.
 */
final class Whisper {
    private static final String KEPT_BY_ENGLISH = ".%$¢€£";
    private static final Pattern COMMA_IN_NUMBER = Pattern.compile("(\\p{Nd}),(\\p{Nd})");
    private static final Pattern PERIOD_OUTSIDE_NUMBER = Pattern.compile("\\.([^0-9]|\\z)");
    private static final Pattern SYMBOL_WITHOUT_NUMBER = Pattern.compile("[.$¢€£]([^0-9])");
    private static final Pattern PERCENT_WITHOUT_NUMBER = Pattern.compile("([^0-9])%");

    /** Letters that Unicode does not decompose; thorn in capitals included as it is there. */
    private static final Map<Integer, String> PLAIN_LETTERS = Map.ofEntries(
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ẞ', "SS"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"));

    private static final WordReplacements FILLERS = new WordReplacements()
            .word("hmm", "")
            .word("mm", "")
            .word("mhm", "")
            .word("mmm", "")
            .word("uh", "")
            .word("um", "");

    private Whisper() {}

    static String basic(String text) {
        String said = withoutAsides(PyText.lower(text));
        String plain = withoutSymbols(Normalizer.normalize(said, Normalizer.Form.NFKC));
        return withSingleSpaces(PyText.lower(plain));
    }

    static String english(String text) {
        String said = FILLERS.apply(withoutAsides(PyText.lower(text)));
        String written = EnglishContractions.writtenOut(withoutSpaceBeforeApostrophes(said));
        String numbers = COMMA_IN_NUMBER.matcher(written).replaceAll("$1$2");
        String words = PERIOD_OUTSIDE_NUMBER.matcher(numbers).replaceAll(" $1");
        String plain = withoutDiacritics(Normalizer.normalize(words, Normalizer.Form.NFKD));
        String spelled = EnglishSpellings.american(EnglishNumbers.inDigits(plain));
        String bare = SYMBOL_WITHOUT_NUMBER.matcher(spelled).replaceAll(" $1");
        return withSingleSpaces(PERCENT_WITHOUT_NUMBER.matcher(bare).replaceAll("$1 "));
    }

    private static String withoutAsides(String text) {
        return Transcripts.without(Transcripts.withoutNonWords(text), "(", ")", 1);
    }

    private static String withoutSpaceBeforeApostrophes(String text) {
        StringBuilder made = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            while (character == '\'' && !made.isEmpty() && PyText.isWhitespace(made.charAt(made.length() - 1))) {
                made.setLength(made.length() - 1);
            }
            made.append(character);
        }
        return made.toString();
    }

    private static String withoutSymbols(String text) {
        StringBuilder made = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> made.appendCodePoint(isSymbol(codePoint) ? ' ' : codePoint));
        return made.toString();
    }

    private static String withoutDiacritics(String text) {
        StringBuilder made = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            String plain = PLAIN_LETTERS.get(codePoint);
            if (plain != null) {
                made.append(plain);
            } else if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                boolean blank = isSymbol(codePoint) && KEPT_BY_ENGLISH.indexOf(codePoint) < 0;
                made.appendCodePoint(blank ? ' ' : codePoint);
            }
        });
        return made.toString();
    }

    /** Marks, symbols and punctuation. */
    private static boolean isSymbol(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> Normaliser.isPunctuation(codePoint);
        };
    }

    /** One space for every run of white space, at the ends too. */
    private static String withSingleSpaces(String text) {
        StringBuilder made = new StringBuilder(text.length());
        boolean after = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = PyText.isWhitespace(text.charAt(i));
            if (!space) {
                made.append(text.charAt(i));
            } else if (!after) {
                made.append(' ');
            }
            after = space;
        }
        return made.toString();
    }
}
