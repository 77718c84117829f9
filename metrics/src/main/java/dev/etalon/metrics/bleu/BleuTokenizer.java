package dev.etalon.metrics.bleu;

import dev.etalon.metrics.text.PyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How BLEU cuts a text into tokens; the names are those of sacrebleu. */
public enum BleuTokenizer {
    /** That of WMT, {@code mteval-v13a.pl}: ASCII punctuation apart, for languages in Latin, Cyrillic and similar scripts. */
    MTEVAL_13A("13a"),
    /** That of {@code mteval-v14.pl}: all Unicode punctuation and symbols apart. Follows the Unicode tables of the running Java. */
    INTERNATIONAL("intl"),
    /** Chinese: every Chinese character apart, the rest as 13a. */
    CHINESE("zh"),
    /** Every code point that is not white space. */
    CHARACTERS("char"),
    /** White space only: for text that is tokenised already. */
    NONE("none");

    private final String label;

    BleuTokenizer(String label) {
        this.label = label;
    }

    /** The name in suites and signatures. */
    public String label() {
        return label;
    }

    /** The tokens of one segment. */
    public List<String> tokens(String text) {
        return switch (this) {
            case MTEVAL_13A -> MtevalTokenizer.tokens13a(text);
            case INTERNATIONAL -> InternationalTokenizer.tokens(text);
            case CHINESE -> MtevalTokenizer.tokensChinese(text);
            case CHARACTERS -> characters(text);
            case NONE -> PyText.split(text);
        };
    }

    /**
     * The tokenizer of this name.
     *
     * @throws IllegalArgumentException when there is none; the message lists all
     */
    public static BleuTokenizer of(String label) {
        return Arrays.stream(values())
                .filter(tokenizer -> tokenizer.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no tokenizer \"" + label + "\"; there are "
                        + Arrays.stream(values()).map(BleuTokenizer::label).collect(Collectors.joining(", "))));
    }

    private static List<String> characters(String text) {
        List<String> tokens = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!PyText.isWhitespace(codePoint)) {
                tokens.add(Character.toString(codePoint));
            }
            i += Character.charCount(codePoint);
        }
        return tokens;
    }
}
