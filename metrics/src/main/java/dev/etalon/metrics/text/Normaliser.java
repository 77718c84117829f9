package dev.etalon.metrics.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** One step of normalising a text before it is compared. */
public enum Normaliser {
    /** Takes white space off both ends. */
    TRIM {
        @Override
        String apply(String text) {
            return PyText.strip(text);
        }
    },
    /** Makes every run of white space (no-break spaces and line ends too) one space, none at the ends. */
    WHITESPACE {
        @Override
        String apply(String text) {
            return String.join(" ", PyText.split(text));
        }
    },
    /** Full Unicode lower case, whatever the machine's language. */
    LOWER_CASE {
        @Override
        String apply(String text) {
            return PyText.lower(text);
        }
    },
    /** Deletes all punctuation (Unicode category P); symbols such as {@code + $ <} stay. */
    PUNCTUATION {
        @Override
        String apply(String text) {
            return without(text, Normaliser::isPunctuation);
        }
    },
    /** Deletes the 32 ASCII punctuation marks and symbols; curly quotes and long dashes stay. */
    ASCII_PUNCTUATION {
        @Override
        String apply(String text) {
            return without(text, Normaliser::isAsciiPunctuation);
        }
    },
    /** Puts a space for each English article: a, an, the, in lower case. */
    ARTICLES {
        @Override
        String apply(String text) {
            return Articles.blankOut(text);
        }
    },
    /** Unicode form NFC: composed characters. */
    NFC {
        @Override
        String apply(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    },
    /** Unicode form NFKC: composed, and full-width, ligature and superscript forms made plain. */
    NFKC {
        @Override
        String apply(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
    };

    abstract String apply(String text);

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

    private static boolean isPunctuation(int codePoint) {
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
