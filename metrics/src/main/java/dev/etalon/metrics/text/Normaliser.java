package dev.etalon.metrics.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One step of normalising a text before it is compared. */
public enum Normaliser {
    /** Takes white space off both ends. */
    TRIM(PyText::strip),
    /** Makes every run of white space (no-break spaces and line ends too) one space, none at the ends. */
    WHITESPACE(text -> String.join(" ", PyText.split(text))),
    /** Full Unicode lower case, whatever the machine's language. */
    LOWER_CASE(PyText::lower),
    /** Full Unicode upper case, whatever the machine's language. */
    UPPER_CASE(text -> text.toUpperCase(Locale.ROOT)),
    /** Deletes all punctuation (Unicode category P); symbols such as {@code + $ <} stay. */
    PUNCTUATION(text -> without(text, Normaliser::isPunctuation)),
    /** Deletes the 32 ASCII punctuation marks and symbols; curly quotes and long dashes stay. */
    ASCII_PUNCTUATION(text -> without(text, Normaliser::isAsciiPunctuation)),
    /** Puts a space for each English article: a, an, the, in lower case. */
    ARTICLES(Articles::blankOut),
    /** Unicode form NFC: composed characters. */
    NFC(text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
    /** Unicode form NFKC: composed, and full-width, ligature and superscript forms made plain. */
    NFKC(text -> Normalizer.normalize(text, Normalizer.Form.NFKC)),
    /** Deletes ASCII white space; jiwer's RemoveWhiteSpace. */
    NO_WHITESPACE(Transcripts::withoutWhitespace),
    /** Makes two or more white space characters in a row one space, a single one stays as it is; jiwer's RemoveMultipleSpaces. */
    MULTIPLE_SPACES(Transcripts::withSingleSpaces),
    /** Deletes what stands in angle or square brackets, {@code <unk> [noise]}; jiwer's RemoveKaldiNonWords. */
    NON_WORDS(Transcripts::withoutNonWords),
    /** Writes out English contractions, {@code don't} as {@code do not}; jiwer's ExpandCommonEnglishContractions. */
    CONTRACTIONS(Transcripts::withoutContractions),
    /** Writes ё as е. */
    YO(Transcripts::withoutYo),
    /** Writes English number words in digits; for text in lower case without punctuation. See {@link EnglishNumbers}. */
    NUMBERS_EN(EnglishNumbers::inDigits),
    /** Writes Russian number words in digits; for text without punctuation. See {@link RussianNumbers}. */
    NUMBERS_RU(RussianNumbers::inDigits),
    /** Whisper's BasicTextNormalizer: lower case, nothing in brackets, no symbols, marks and punctuation. For any language. */
    WHISPER_BASIC(Whisper::basic),
    /** Whisper's EnglishTextNormalizer: the same, and contractions, numbers and British spellings in one form. */
    WHISPER_EN(Whisper::english);

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final UnaryOperator<String> step;

    Normaliser(UnaryOperator<String> step) {
        this.step = step;
    }

    String apply(String text) {
        return step.apply(text);
    }

    /** The name in suites and signatures: {@code lower-case}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The step of this name.
     *
     * @throws IllegalArgumentException when there is none; the message lists all
     */
    public static Normaliser of(String label) {
        return Arrays.stream(values())
                .filter(step -> step.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no normaliser \"" + label + "\"; there are none, " + labels()));
    }

    private static String labels() {
        return Arrays.stream(values()).map(Normaliser::label).collect(Collectors.joining(", "));
    }

    private static String without(String text, IntPredicate unwanted) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(unwanted.negate()).forEach(kept::appendCodePoint);
        return kept.length() == text.length() ? text : kept.toString();
    }

    private static boolean isAsciiPunctuation(int codePoint) {
        return codePoint > ' ' && codePoint < 127 && !Character.isLetterOrDigit(codePoint);
    }

    static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
